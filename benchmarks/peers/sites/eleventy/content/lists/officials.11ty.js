import * as days from "./days.11ty.js";

export const data = { ...days.data, pagination: { data: "collections.officialPages", size: 1, alias: "entry" } };

export const render = days.render;
