package org.cinnabar.server.platform.database;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A role of the database and its password (数据库登录). */
record Login(String role, String password) {

    private static final String ALGORITHM = "HmacSHA256";

    /**
     * The login of a role that belongs to this one; its password follows from this one's, so that
     * several servers of one database agree on it and an operator has one secret to keep.
     */
    Login derived(String other) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(role + ':' + password), ALGORITHM));
            return new Login(other, HexFormat.of().formatHex(mac.doFinal(bytes(other))));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return role;
    }
}
