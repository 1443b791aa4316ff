package se.sammanhang.persistence;

import java.math.BigInteger;
import java.security.SecureRandom;
import se.sammanhang.application.Tokens;

/** 160 random bits in base 62, always 27 characters. */
final class SecureTokens implements Tokens {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BITS = 160;
    private static final int LENGTH = 27;

    private final SecureRandom random;

    SecureTokens(SecureRandom random) {
        this.random = random;
    }

    @Override
    public String next() {
        BigInteger rest = new BigInteger(BITS, random);
        char[] token = new char[LENGTH];
        for (int place = LENGTH - 1; place >= 0; place--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            token[place] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(token);
    }
}
