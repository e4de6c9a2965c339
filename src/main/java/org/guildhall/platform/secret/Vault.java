package org.guildhall.platform.secret;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Locks and unlocks bytes with AES-256-GCM; a fresh 96-bit nonce stands before each cipher text.
/// Bytes that were changed, or locked for another purpose or under another name, don't unlock.
public final class Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /// A vault for one purpose, such as `files` or `totp`.
    public Vault(InstallationKey installation, String purpose) {
        key = new SecretKeySpec(installation.derive(purpose), "AES");
    }

    /// Locks these bytes under a name that must be given again to unlock them.
    public byte[] lock(byte[] plain, byte[] name) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var locked = run(Cipher.ENCRYPT_MODE, nonce, plain, name);
        return ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
    }

    /// What was locked. An exception when it isn't what was locked.
    public byte[] unlock(byte[] locked, byte[] name) {
        var nonce = Arrays.copyOf(locked, NONCE);
        var body = Arrays.copyOfRange(locked, NONCE, locked.length);
        return run(Cipher.DECRYPT_MODE, nonce, body, name);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes, byte[] name) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "locked bytes can't be read with this installation's key", failure);
        }
    }
}
