package org.guildhall.platform.rail;

import static org.guildhall.platform.rail.DeskParts.GROUPS;
import static org.guildhall.platform.rail.DeskParts.OWN;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.frame.Frame;

/// The desk's rail as one reader has it: the parts they may see, in groups, those of their own work
/// first.
public final class DeskRail {
    /// More settings than this are folded away, unless they are the reader's work.
    private static final int FEW = 3;

    private DeskRail() {}

    /// A part of the desk.
    ///
    /// @param also where pages lie that belong to it without lying below its address
    /// @param may any of these permissions shows it
    public record Part(String href, String name, String icon, List<String> also, Set<String> may) {}

    /// Parts under one heading.
    public record Group(String name, List<Part> parts) {
        Group of(Predicate<String> may, String own) {
            return new Group(
                    name,
                    parts.stream()
                            .filter(part -> part.may().stream().anyMatch(may))
                            .sorted(Comparator.comparing(part -> !part.href().equals(own)))
                            .toList());
        }

        boolean holds(String href) {
            return parts.stream().anyMatch(part -> part.href().equals(href));
        }
    }

    /// The list that somebody's work lies in; nothing for those whose work isn't on the desk.
    public static Optional<String> own(Predicate<String> may) {
        return OWN.entrySet().stream()
                .filter(work -> may.test(work.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// What the reader of that page sees.
    public static List<Group> groups(Page page) {
        Predicate<String> may = page.visitor()::may;
        var own = own(may).orElse("");
        return GROUPS.stream()
                .map(group -> group.of(may, own))
                .filter(group -> !group.parts().isEmpty())
                .sorted(Comparator.comparing(group -> !group.holds(own)))
                .toList();
    }

    /// Whether a group begins folded: many settings, which are neither the reader's work nor where
    /// they are.
    public static boolean isFolded(Page page, Group group) {
        return group.name().equals(DeskParts.SETTINGS)
                && group.parts().size() > FEW
                && !group.holds(own(page.visitor()::may).orElse(""))
                && group.parts().stream()
                        .allMatch(
                                part ->
                                        Frame.current(page, part.href(), false, part.also())
                                                == null);
    }
}
