export const text = "only plain";
