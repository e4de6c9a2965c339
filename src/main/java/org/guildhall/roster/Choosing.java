package org.guildhall.roster;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guildhall.access.PersonId;

/// The rule: of those who look after the region and the programme and are there, the one with the
/// fewest open applications; when all of them are away, the same among their deputies. Pure.
final class Choosing {
    private static final Comparator<Candidate> LEAST =
            comparingLong(Candidate::open)
                    .thenComparing(Candidate::name)
                    .thenComparing(each -> each.person().value());

    private Choosing() {}

    static Optional<Chosen> of(List<Candidate> all, Region region, String programme) {
        var looking = all.stream().filter(each -> each.duty().covers(region, programme)).toList();
        return looking.stream()
                .filter(each -> !each.isAway())
                .min(LEAST)
                .map(each -> chosen(each, region, Optional.empty()))
                .or(() -> deputy(all, looking, region));
    }

    private static Optional<Chosen> deputy(
            List<Candidate> all, List<Candidate> away, Region region) {
        return all.stream()
                .filter(each -> !each.isAway() && represents(each.person(), away).isPresent())
                .min(LEAST)
                .map(each -> chosen(each, region, represents(each.person(), away)));
    }

    private static Optional<String> represents(PersonId deputy, List<Candidate> away) {
        return away.stream()
                .filter(
                        each ->
                                each.absence()
                                        .flatMap(Absence::deputy)
                                        .filter(deputy::equals)
                                        .isPresent())
                .map(Candidate::name)
                .min(Comparator.naturalOrder());
    }

    private static Chosen chosen(Candidate who, Region region, Optional<String> deputyOf) {
        return new Chosen(who.person(), who.name(), region, who.open(), deputyOf);
    }
}
