package org.guildhall.contract.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.guildhall.platform.secret.InstallationKey;
import org.guildhall.platform.settings.Vendor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The seals of this installation: from the PKCS#11 token or the PKCS#12 file that the operator
/// names (`guildhall.signing.pkcs11`, `guildhall.signing.pkcs12`), else its own, made at the first
/// start and kept encrypted in the database under a password that comes from the installation's
/// key.
@Component
class InstallationSeals implements Seals {
    private final SealStore store;
    private final InstallationKey key;
    private final Vendor vendor;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final String file;
    private final String filePassword;
    private final String token;
    private final String pin;
    private volatile @Nullable Seals opened;

    InstallationSeals(
            SealStore store,
            InstallationKey key,
            Vendor vendor,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${guildhall.signing.pkcs12:}") String file,
            @Value("${guildhall.signing.password:}") String filePassword,
            @Value("${guildhall.signing.pkcs11:}") String token,
            @Value("${guildhall.signing.pin:}") String pin) {
        this.store = store;
        this.key = key;
        this.vendor = vendor;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.file = file;
        this.filePassword = filePassword;
        this.token = token;
        this.pin = pin;
    }

    /// Has them ready before the first contract, off the way of the start.
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual().name("seals").start(this::seals);
    }

    @Override
    public Seal of(Side side) {
        return seals().of(side);
    }

    @Override
    public List<X509Certificate> certificates() {
        var all = new LinkedHashSet<>(seals().certificates());
        all.addAll(store.remembered());
        return new ArrayList<>(all);
    }

    private Seals seals() {
        var known = opened;
        if (known == null) {
            known = Objects.requireNonNull(apart.execute(_ -> open()));
            opened = known;
        }
        return known;
    }

    /// In a transaction of its own: made seals and remembered certificates stay, whatever becomes
    /// of the signature that asked for them first.
    private Seals open() {
        var seals = token.isEmpty() ? kept() : TokenSeals.open(Path.of(token), pin);
        seals.certificates().forEach(store::remember);
        return seals;
    }

    private Seals kept() {
        return file.isEmpty() ? own() : configured();
    }

    private Seals own() {
        var password = SealExpiry.password(key);
        var pkcs12 = store.own(() -> SealFoundry.pkcs12(vendor.name(), clock.instant(), password));
        return KeyStoreSeals.open(pkcs12, password);
    }

    private Seals configured() {
        try {
            var pkcs12 = Files.readAllBytes(Path.of(file));
            return KeyStoreSeals.open(pkcs12, filePassword.toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException("guildhall.signing.pkcs12 can't be read", e);
        }
    }
}
