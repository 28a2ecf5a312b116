export const text = "plain";
