package org.guildhall.knowledge.article;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.web.Invalid;
import org.springframework.modulith.NamedInterface;

/// An article, by the name that its address and its citations have for ever, such as `icp-filing`:
/// 3 to 60 small letters, digits and hyphens.
@NamedInterface("article")
public record ArticleId(String value) {
    private static final String FORM = "(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    /// Addresses that the help centre needs for itself.
    private static final Set<String> TAKEN = Set.of("suggestions", "new", "missing", "all");

    public ArticleId {
        if (!isGood(value)) throw Invalid.because("knowledge.id.malformed");
    }

    /// The article that an address names; nothing when no article could be called so.
    public static Optional<ArticleId> of(String typed) {
        return isGood(typed) ? Optional.of(new ArticleId(typed)) : Optional.empty();
    }

    /// Where everybody reads it.
    public String path() {
        return "/help/" + value;
    }

    /// As history names it.
    public Subject subject() {
        var key = "article " + value;
        return new Subject("article", UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isGood(String typed) {
        return typed.matches(FORM) && !TAKEN.contains(typed);
    }
}
