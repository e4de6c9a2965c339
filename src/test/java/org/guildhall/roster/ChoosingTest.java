package org.guildhall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildhall.access.PersonId;

/// Whom the rule chooses, whoever there is.
class ChoosingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Property
    void the_chosen_one_is_never_away_and_nobody_else_who_could_has_less_to_do(
            @ForAll @Size(max = 6) List<Integer> seeds,
            @ForAll Region region,
            @ForAll @IntRange(max = 2) int programme) {
        var all = candidates(seeds);
        var wanted = "programme-" + programme;
        var looking = all.stream().filter(each -> each.duty().covers(region, wanted)).toList();
        var there = looking.stream().filter(each -> !each.isAway()).toList();

        var chosen = Choosing.of(all, region, wanted);

        if (!there.isEmpty()) {
            assertThat(chosen.orElseThrow().deputyOf()).isEmpty();
            isLeast(all, chosen.get(), there);
        } else {
            var deputies =
                    looking.stream()
                            .flatMap(each -> each.absence().stream())
                            .flatMap(absence -> absence.deputy().stream())
                            .toList();
            var standing =
                    all.stream()
                            .filter(each -> !each.isAway() && deputies.contains(each.person()))
                            .toList();
            assertThat(chosen.isPresent()).isEqualTo(!standing.isEmpty());
            chosen.ifPresent(
                    who -> {
                        assertThat(who.deputyOf()).isPresent();
                        isLeast(all, who, standing);
                    });
        }
    }

    private static void isLeast(List<Candidate> all, Chosen chosen, List<Candidate> possible) {
        var who =
                all.stream()
                        .filter(each -> each.person().equals(chosen.person()))
                        .findFirst()
                        .orElseThrow();
        assertThat(who.isAway()).isFalse();
        assertThat(possible).contains(who).allMatch(each -> each.open() >= who.open());
    }

    /// Each seed is somebody, so that all kinds of teams come up.
    private static List<Candidate> candidates(List<Integer> seeds) {
        var people = seeds.stream().map(_ -> new PersonId(UUID.randomUUID())).toList();
        var all = new ArrayList<Candidate>();
        for (var i = 0; i < seeds.size(); i++) {
            var seed = Math.abs((long) seeds.get(i));
            var regions =
                    seed % 3 == 0 ? Set.<Region>of() : Set.of(Region.values()[(int) (seed % 6)]);
            var programmes = seed % 2 == 0 ? Set.<String>of() : Set.of("programme-" + seed % 3);
            var duty = new Duty(people.get(i), 1, seed % 5 != 0, regions, programmes);
            var deputy = people.get((int) (seed % people.size()));
            var absence =
                    new Absence(
                            UUID.randomUUID(),
                            people.get(i),
                            TODAY,
                            TODAY,
                            Optional.of(deputy).filter(each -> !each.equals(duty.person())),
                            false);
            all.add(
                    new Candidate(
                            "Person " + i,
                            duty,
                            seed % 4,
                            Optional.of(absence).filter(_ -> seed % 7 < 3)));
        }
        return all;
    }
}
