const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;
const WEIGHT_BASE = 3;

/** Whether the check character of a unified social credit code (GB 32100-2015) is right. */
export function hasValidCheckCharacter(code: string): boolean {
  if (code.length !== LENGTH) {
    return false;
  }
  const places = [...code].map((character) => ALPHABET.indexOf(character));
  if (places.includes(-1)) {
    return false;
  }
  let weight = 1;
  let sum = 0;
  for (const place of places.slice(0, -1)) {
    sum += place * weight;
    weight = (weight * WEIGHT_BASE) % ALPHABET.length;
  }
  const expected = (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
  return places.at(-1) === expected;
}
