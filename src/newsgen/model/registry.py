from msgspec import Struct
class Registry(Struct, frozen=True):
    entries: tuple = ()
