package org.guildhall.webhook.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.guildhall.platform.secret.HookSecret;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.secret.Vault;
import org.springframework.stereotype.Component;

/// Keeps the secrets of endpoints, each locked for its endpoint alone.
@Component
class Secrets {
    private final Vault vault;

    Secrets(InstallationKey key) {
        this.vault = new Vault(key, "webhooks");
    }

    byte[] lock(UUID endpoint, HookSecret secret) {
        return vault.lock(bytes(secret.text()), bytes(endpoint.toString()));
    }

    HookSecret unlock(UUID endpoint, byte[] locked) {
        var text = vault.unlock(locked, bytes(endpoint.toString()));
        return new HookSecret(new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
