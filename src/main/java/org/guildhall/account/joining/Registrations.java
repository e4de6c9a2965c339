package org.guildhall.account.joining;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.AccountId;
import org.guildhall.access.Part;
import org.guildhall.access.PersonId;
import org.guildhall.account.AccountStore;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;
import org.guildhall.account.Links;
import org.guildhall.account.NewPerson;
import org.guildhall.account.Onward;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.session.Device;
import org.guildhall.account.signin.ChosenPasswords;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.web.TooMany;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How an account comes into being: registered by anybody, confirmed by the link that goes to the
/// address.
@Component
@NamedInterface("joining")
public class Registrations {
    private final AccountStore accounts;
    private final PersonStore people;
    private final ChosenPasswords passwords;
    private final Links links;
    private final Brakes brakes;
    private final Diary diary;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registrations(
            AccountStore accounts,
            PersonStore people,
            ChosenPasswords passwords,
            Links links,
            Brakes brakes,
            Diary diary,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.brakes = brakes;
        this.diary = diary;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Registers. The caller is told the same whether the address is known or not; the difference
    /// goes to the address. Refused with [org.guildhall.platform.web.Invalid] at `password`, or
    /// with [TooMany] from one network address.
    ///
    /// @param onward the page to go on to once the address is confirmed, which may be on another
    ///   device; empty for none. It becomes history, so it must not hold a secret.
    public void register(Registration registration, Device device, String onward) {
        var hash =
                passwords.hash(registration.password(), registration.email(), registration.name());
        brakes.count("register", device.address(), Brake.FREE_PER_ADDRESS)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        try {
            transaction.executeWithoutResult(_ -> keep(registration, hash, onward));
        } catch (DuplicateKeyException sameMoment) {
            // The form was sent twice at once: now the other one is found.
            transaction.executeWithoutResult(_ -> keep(registration, hash, onward));
        }
    }

    /// An account whose people are known to be right: from an import, or the sample world. Nobody
    /// is asked to confirm.
    public PersonId enrol(Registration registration) {
        var hash =
                passwords.hash(registration.password(), registration.email(), registration.name());
        return transaction.execute(_ -> confirmed(opened(registration, hash)));
    }

    /// One more person of an account, known to be right like its owner.
    public PersonId enrol(
            AccountId account,
            EmailAddress email,
            String name,
            String password,
            Part part,
            Locale language) {
        var hash = passwords.hash(password, email, name);
        return transaction.execute(
                _ -> {
                    var zone = settings.site(accounts.byId(account).orElseThrow().site()).zone();
                    var person =
                            new NewPerson(
                                    email,
                                    name,
                                    language,
                                    zone,
                                    hash,
                                    Optional.of(account),
                                    Optional.of(part));
                    return confirmed(people.add(person, clock.instant()));
                });
    }

    /// How the confirmation link stands.
    @Transactional(readOnly = true)
    public LinkState link(String token) {
        return links.look(token, Links.Kind.CONFIRM);
    }

    /// Confirms the address that the link went to; false when the link isn't good any more.
    @Transactional
    public boolean confirm(String token) {
        var person = links.use(token, Links.Kind.CONFIRM);
        person.ifPresent(this::confirmed);
        return person.isPresent();
    }

    private void keep(Registration registration, String hash, String onward) {
        var known = people.login(registration.email());
        if (known.isEmpty()) {
            var person = opened(registration, hash);
            diary.own(people.byId(person).orElseThrow(), "registered", facts(registration, onward));
        } else if (known.get().confirmed() || known.get().person().isStaff()) {
            diary.own(known.get().person(), "registered-again", Map.of(Onward.NEXT, onward));
        } else {
            replace(known.get().person(), registration, hash, onward);
        }
    }

    /// Nobody has proved yet that the address is theirs, so whoever registers last is taken at
    /// their word.
    private void replace(Person person, Registration registration, String hash, String onward) {
        links.voidAll(person.id(), Links.Kind.CONFIRM);
        people.registeredAgain(person.id(), registration.name(), registration.language(), hash);
        person.account()
                .ifPresent(
                        account ->
                                accounts.reopen(
                                        account,
                                        registration.site(),
                                        registration.country(),
                                        registration.name()));
        diary.own(person, "registered", facts(registration, onward));
    }

    private static Map<String, String> facts(Registration registration, String onward) {
        return Map.of("country", registration.country(), Onward.NEXT, onward);
    }

    private PersonId opened(Registration registration, String hash) {
        var account =
                accounts.open(
                        registration.site(),
                        registration.country(),
                        registration.name(),
                        clock.instant());
        var person =
                new NewPerson(
                        registration.email(),
                        registration.name(),
                        registration.language(),
                        settings.site(registration.site()).zone(),
                        hash,
                        Optional.of(account),
                        Optional.of(Part.OWNER));
        return people.add(person, clock.instant());
    }

    private PersonId confirmed(PersonId id) {
        var person = people.byId(id).orElseThrow();
        if (people.confirm(id, clock.instant())) {
            diary.own(person, "confirmed", Map.of());
        }
        return id;
    }
}
