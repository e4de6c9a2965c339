package org.guildhall.knowledge.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guildhall.access.PersonId;

/// An article of the help centre: which of its editions is shown, which one is being written, and
/// who looks after it.
///
/// @param version counts every change, so that two editors don't overwrite each other
/// @param current the number of the edition that everybody reads
/// @param draft the number of the one that is being written
/// @param reviewOn the day on which somebody has to look whether it is still true
/// @param withdrawn since when nobody is shown it
public record Article(
        ArticleId id,
        long version,
        Optional<Integer> current,
        Optional<Integer> draft,
        Owner owner,
        LocalDate reviewOn,
        Optional<Instant> withdrawn) {
    /// Who looks after it; articles that come along belong to nobody yet.
    public record Owner(Optional<PersonId> person, String name) {
        /// Nobody yet.
        public static final Owner NOBODY = new Owner(Optional.empty(), "Guildhall");
    }

    /// How long an article is good without being looked at.
    public static final int MONTHS = 6;

    /// Whether readers are shown it.
    public boolean isShown() {
        return current.isPresent() && withdrawn.isEmpty();
    }

    /// The number that the next edition gets.
    public int following() {
        return Math.max(current.orElse(0), draft.orElse(0)) + 1;
    }

    /// With that edition being written.
    public Article drafting(int number) {
        return new Article(id, version, current, Optional.of(number), owner, reviewOn, withdrawn);
    }

    /// With nothing being written.
    public Article undrafted() {
        return new Article(id, version, current, Optional.empty(), owner, reviewOn, withdrawn);
    }

    /// With its draft published, to be looked at again by then.
    public Article publishing(LocalDate again) {
        return new Article(id, version, draft, Optional.empty(), owner, again, Optional.empty());
    }

    /// Looked after by somebody, to be looked at by that day.
    public Article keptBy(Owner keeper, LocalDate review) {
        return new Article(id, version, current, draft, keeper, review, withdrawn);
    }

    /// Shown to nobody since then, or shown again.
    public Article shown(Optional<Instant> since) {
        return new Article(id, version, current, draft, owner, reviewOn, since);
    }
}
