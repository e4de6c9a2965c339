package org.guildhall.ticket.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.account.Person;
import org.guildhall.roster.Absentee;
import org.junit.jupiter.api.Test;

/// Whose turn it is, whoever is away.
class TurnTest {
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 27);
    private static final Instant BACK = UNTIL.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final Held anna = held("Anna", 30, "domain");
    private final Held bert = held("Bert", 20, "domain");
    private final Held cleo = held("Cleo", 10);
    private final Held dora = new Held(person("Dora"), Duty.none(new PersonId(UUID.randomUUID())));
    private final List<Held> all = List.of(anna, bert, cleo, dora);

    @Test
    void who_looks_after_the_topic_comes_before_who_takes_anything() {
        assertThat(new Turn(all, Map.of()).of("domain")).contains(bert);
        assertThat(new Turn(all, Map.of()).of("payment")).contains(cleo);
        assertThat(new Turn(all, away(bert)).of("domain")).contains(anna);
        assertThat(new Turn(all, away(anna, bert)).of("domain")).contains(cleo);
        assertThat(new Turn(all, away(anna, bert, cleo)).of("domain")).isEmpty();
    }

    @Test
    void when_all_who_look_after_it_are_away_a_deputy_does_though_nothing_comes_to_them_by_rule() {
        var away = away(anna, bert);
        away.put(anna.person().id(), absentee(anna, Optional.of(dora)));
        assertThat(new Turn(all, away).of("domain")).contains(dora);
        away.put(dora.person().id(), absentee(dora, Optional.empty()));
        assertThat(new Turn(all, away).of("domain")).contains(cleo);
    }

    @Test
    void a_deputy_who_is_away_or_answers_no_tickets_stands_in_for_nobody() {
        assertThat(new Turn(all, Map.of()).of(dora.person().id())).contains(dora);
        assertThat(new Turn(all, away(dora)).of(dora.person().id())).isEmpty();
        assertThat(new Turn(all, Map.of()).of(new PersonId(UUID.randomUUID()))).isEmpty();
    }

    @Property(tries = 200)
    void nobody_who_is_away_gets_anything(
            @ForAll @Size(max = 4) Set<@IntRange(max = 3) Integer> gone,
            @ForAll @IntRange(max = 3) int deputy) {
        var away = new HashMap<PersonId, Absentee>();
        for (var each : gone) {
            var who = all.get(each);
            away.put(who.person().id(), absentee(who, Optional.of(all.get(deputy))));
        }
        var chosen = new Turn(all, away).of("domain").map(each -> each.person().id());
        assertThat(chosen.filter(away::containsKey)).isEmpty();
    }

    private static Map<PersonId, Absentee> away(Held... who) {
        var away = new HashMap<PersonId, Absentee>();
        for (var each : who) away.put(each.person().id(), absentee(each, Optional.empty()));
        return away;
    }

    private static Absentee absentee(Held who, Optional<Held> deputy) {
        return new Absentee(who.person().id(), UNTIL, BACK, deputy.map(each -> each.person().id()));
    }

    private static Held held(String name, int last, String... topics) {
        var person = person(name);
        var came = Optional.of(Instant.EPOCH.plusSeconds(last));
        return new Held(person, new Duty(person.id(), true, Set.of(topics), came, 1));
    }

    private static Person person(String name) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                name,
                new EmailAddress(name.toLowerCase(Locale.ROOT) + "@desk.example"),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                1);
    }
}
