package org.guildhall.account.passkey;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Caller;
import org.guildhall.access.PersonId;
import org.guildhall.account.Diary;
import org.guildhall.account.Person;
import org.guildhall.account.Profiles;
import org.guildhall.account.credential.RecoveryCode;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.signin.Proofs;
import org.guildhall.account.signin.SecondFactors;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The caller's own passkeys: made, named, removed.
@Service
class Passkeys {
    /// More than anybody has devices.
    private static final int MOST = 20;

    private final PasskeyStore store;
    private final Ceremony ceremony;
    private final Options options;
    private final Profiles profiles;
    private final SecondFactors factors;
    private final Proofs proofs;
    private final Sessions sessions;
    private final Diary diary;
    private final TransactionTemplate transaction;

    Passkeys(
            PasskeyStore store,
            Ceremony ceremony,
            Options options,
            Profiles profiles,
            SecondFactors factors,
            Proofs proofs,
            Sessions sessions,
            Diary diary,
            TransactionTemplate transaction) {
        this.store = store;
        this.ceremony = ceremony;
        this.options = options;
        this.profiles = profiles;
        this.factors = factors;
        this.proofs = proofs;
        this.sessions = sessions;
        this.diary = diary;
        this.transaction = transaction;
    }

    /// All of the caller's, the oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> own(Caller caller) {
        return store.of(person(caller));
    }

    /// One of the caller's.
    @Transactional(readOnly = true)
    public Passkey one(Caller caller, UUID id) {
        return one(profiles.own(caller), id);
    }

    /// What the browser is to ask an authenticator for a new one.
    @Transactional
    public String options(Caller caller) {
        return options.creation(profiles.own(caller));
    }

    /// Keeps a new one, which has proved who is there, so this session owes no code any more.
    /// Answers recovery codes for the day it is lost, where the caller has none; they are shown
    /// this once. Refused with [Invalid].
    ///
    /// @param said by the browser
    @Transactional
    public List<RecoveryCode> add(Caller caller, Session session, String name, String said) {
        var person = profiles.own(caller);
        if (store.of(person.id()).size() >= MOST) {
            throw Invalid.at("", "account.passkey.many", MOST);
        }
        var made =
                ceremony.made(person.id(), said)
                        .orElseThrow(() -> Invalid.at("", "account.passkey.wrong"));
        if (!store.add(made.credential(), made.id(), name)) {
            throw Invalid.at("", "account.passkey.wrong");
        }
        sessions.secondFactorDone(session.id());
        sessions.endOthers(person.id(), session.id());
        diary.own(person, "passkey-added", Map.of("passkey", name));
        return factors.firstCodes(caller);
    }

    /// Names one of the caller's otherwise.
    @Transactional
    public void name(Caller caller, UUID id, String name) {
        if (!store.name(person(caller), id, name)) throw new NotFound();
    }

    /// Removes one of the caller's: it lets nobody in any more. Refused with [Invalid] at `proof`
    /// when that doesn't prove who asks for it.
    ///
    /// @param proof the own password, or a code
    public void remove(Caller caller, UUID id, String proof) {
        proofs.demand(caller, proof);
        transaction.executeWithoutResult(_ -> removeNow(caller, id));
    }

    private void removeNow(Caller caller, UUID id) {
        var person = profiles.own(caller);
        var gone = one(person, id);
        if (!store.remove(person.id(), id)) throw new NotFound();
        diary.own(person, "passkey-removed", Map.of("passkey", gone.name()));
    }

    private Passkey one(Person person, UUID id) {
        return store.of(person.id()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private PersonId person(Caller caller) {
        return profiles.own(caller).id();
    }
}
