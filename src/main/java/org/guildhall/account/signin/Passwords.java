package org.guildhall.account.signin;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guildhall.access.Caller;
import org.guildhall.account.Diary;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.LinkState;
import org.guildhall.account.Links;
import org.guildhall.account.Person;
import org.guildhall.account.PersonStore;
import org.guildhall.account.Self;
import org.guildhall.account.credential.Brake;
import org.guildhall.account.credential.Brakes;
import org.guildhall.account.credential.PasswordHashes;
import org.guildhall.account.session.Device;
import org.guildhall.account.session.Session;
import org.guildhall.account.session.Sessions;
import org.guildhall.account.token.Doors;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.TooMany;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Passwords forgotten and changed. Every change ends the person's other sessions and is told by
/// mail.
@Component
public class Passwords {
    private static final String FORGOTTEN = "forgotten";
    private static final String FORGOTTEN_FROM = "forgotten-from";
    private static final String CHANGE = "change";

    private final PersonStore people;
    private final ChosenPasswords chosen;
    private final PasswordHashes hashes;
    private final Links links;
    private final Sessions sessions;
    private final Doors doors;
    private final Brakes brakes;
    private final Diary diary;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passwords(
            PersonStore people,
            ChosenPasswords chosen,
            PasswordHashes hashes,
            Links links,
            Sessions sessions,
            Doors doors,
            Brakes brakes,
            Diary diary,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.chosen = chosen;
        this.hashes = hashes;
        this.links = links;
        this.sessions = sessions;
        this.doors = doors;
        this.brakes = brakes;
        this.diary = diary;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Somebody says the password is forgotten. The answer is the same whether the address is known
    /// or not; the link goes to the address, and not more often than the brake lets it.
    @Transactional
    public void forgotten(EmailAddress email, Device device) {
        var wait = brakes.count(FORGOTTEN_FROM, device.address(), Brake.FREE_PER_ADDRESS);
        if (wait.isPresent()) {
            throw new TooMany(wait.get());
        }
        if (brakes.count(FORGOTTEN, email.value(), Brake.FREE_PER_ACCOUNT).isEmpty()) {
            people.login(email)
                    .ifPresent(login -> diary.own(login.person(), "password-forgotten", Map.of()));
        }
    }

    /// How the link stands.
    @Transactional(readOnly = true)
    public LinkState link(String token) {
        return links.look(token, Links.Kind.RESET);
    }

    /// Sets a new password by the link that went to the address, which is confirmed by that; false
    /// when the link isn't good any more. Refused with [Invalid] at `password`.
    public boolean reset(String token, String password) {
        var person = owner(token);
        if (person.isEmpty()) {
            return false;
        }
        var hash = chosen.hash(password, person.get().email(), person.get().name());
        return Boolean.TRUE.equals(transaction.execute(_ -> resetNow(token, hash)));
    }

    /// Changes the caller's own password. Refused with [Invalid] at `current` or `password`.
    public void change(Caller caller, Session session, String current, String password) {
        var login = people.login(Self.of(caller)).orElseThrow();
        var person = login.person();
        var whom = person.id().value().toString();
        brakes.count(CHANGE, whom, Brake.FREE_PER_ACCOUNT)
                .ifPresent(
                        wait -> {
                            throw new TooMany(wait);
                        });
        var wrong = new ArrayList<Problem>();
        if (hashes.matches(current, login.password())) {
            brakes.forget(CHANGE, whom);
        } else {
            wrong.add(new Problem("current", "account.password.wrong", List.of()));
        }
        chosen.problem(password, person.email().mailbox(), person.name()).ifPresent(wrong::add);
        if (!wrong.isEmpty()) throw new Invalid(wrong);
        var hash = chosen.hash(password, person.email(), person.name());
        transaction.executeWithoutResult(
                _ -> {
                    keep(person, hash);
                    sessions.endOthers(person.id(), session.id());
                });
    }

    private Optional<Person> owner(String token) {
        return links.owner(token, Links.Kind.RESET).flatMap(people::byId);
    }

    private boolean resetNow(String token, String hash) {
        var person =
                links.use(token, Links.Kind.RESET)
                        .flatMap(people::byId)
                        .filter(found -> found.closed().isEmpty());
        person.ifPresent(
                found -> {
                    people.confirm(found.id(), clock.instant());
                    keep(found, hash);
                    doors.close(found.id());
                });
        return person.isPresent();
    }

    private void keep(Person person, String hash) {
        people.password(person.id(), hash);
        diary.own(person, "password-changed", Map.of());
    }
}
