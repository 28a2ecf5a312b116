package org.cinnabar.engine.expression.function;

/** The unified social credit code of GB 32100-2015 (统一社会信用代码) and its check character. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int WEIGHT = 3;

    private CreditCode() {}

    /** Whether the text has 18 characters of the alphabet and the right check character. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && withCheckCharacter(text.substring(0, LENGTH - 1)).equals(text);
    }

    /**
     * The code that starts with these 17 characters.
     *
     * @throws IllegalArgumentException if one of them is not of the code's alphabet
     */
    public static String withCheckCharacter(String start) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(start.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException(start);
            }
            sum += digit * weight;
            weight = weight * WEIGHT % ALPHABET.length();
        }
        int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return start + ALPHABET.charAt(check);
    }
}
