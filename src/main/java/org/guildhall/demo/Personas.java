package org.guildhall.demo;

import java.util.List;
import org.guildhall.access.PersonId;
import org.guildhall.account.Account;
import org.guildhall.account.Accounts;
import org.guildhall.platform.web.NotFound;
import org.springframework.transaction.annotation.Transactional;

/// The people of the sample world, in the order in which it introduces them.
public class Personas {
    /// Everybody's password: long enough for the rule, short enough to type.
    public static final String PASSWORD = "lantern-harbour-42";

    private final PersonaStore store;
    private final Accounts accounts;

    Personas(PersonaStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /// All of them; none before the world is there.
    @Transactional(readOnly = true)
    public List<Persona> all() {
        return store.all().stream().map(this::persona).toList();
    }

    /// The persona with that address; [NotFound] when there is none.
    @Transactional(readOnly = true)
    public Persona of(String email) {
        return all().stream()
                .filter(persona -> persona.email().equals(email))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Whether somebody is one of them: nobody else is let in without a password.
    boolean has(PersonId person) {
        return store.all().stream().anyMatch(part -> part.person().equals(person));
    }

    private Persona persona(PersonaStore.Part part) {
        var person = accounts.person(part.person());
        var uid = person.account().map(accounts::account).map(Account::uid);
        return new Persona(
                person.id().value(),
                part.role(),
                person.name(),
                person.email().value(),
                PASSWORD,
                uid.map(known -> known.value()).orElse(""),
                part.company(),
                part.situation(),
                person.language().toLanguageTag(),
                part.token());
    }
}
