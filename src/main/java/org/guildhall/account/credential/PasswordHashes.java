package org.guildhall.account.credential;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.guildhall.platform.web.TooMany;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as they are kept: Argon2id (RFC 9106), usually over 19 MiB in two passes. At most four
/// are worked out at once, so that a burst of sign-ins waits instead of eating the memory; who
/// waits longer than ten seconds gets [TooMany].
@Component
public final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// No password has this hash; it only costs as much as any other.
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private final Argon2PasswordEncoder argon;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Autowired
    PasswordHashes(ObjectProvider<PasswordCost> cost) {
        this(cost.getIfAvailable(() -> PasswordCost.USUAL));
    }

    PasswordHashes(PasswordCost cost) {
        argon =
                new Argon2PasswordEncoder(
                        SALT_BYTES, HASH_BYTES, LANES, cost.memory(), cost.passes());
    }

    /// What is kept for somebody without a password: nothing that is typed is right.
    public static String nobodys() {
        return NOBODYS;
    }

    /// The text to keep; it names algorithm, cost and salt.
    public String hash(String password) {
        enter();
        try {
            return argon.encode(normal(password));
        } finally {
            places.release();
        }
    }

    /// Whether the password is the one behind this hash. A missing hash costs as much time as a
    /// wrong password, so that the time of an answer doesn't tell who has an account.
    public boolean matches(String password, @Nullable String hash) {
        enter();
        try {
            var right = argon.matches(normal(password), Optional.ofNullable(hash).orElse(NOBODYS));
            return right && hash != null;
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooMany(PATIENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooMany(PATIENCE);
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
