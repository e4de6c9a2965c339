package org.guildhall.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Clockwork;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Caller.Visitor;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Citation;
import org.guildhall.platform.event.Whence;
import org.guildhall.platform.secret.InstallationKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether articles were helpful, as readers say. A reader's second word on the same day stands for
/// the first.
@Service
public class Opinions {
    private final OpinionStore store;
    private final Articles articles;
    private final InstallationKey key;
    private final Clock clock;

    Opinions(OpinionStore store, Articles articles, InstallationKey key, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.key = key;
        this.clock = clock;
    }

    /// What readers thought of an edition.
    public record Count(int edition, long helpful, long unhelpful) {}

    /// Notes what a reader says.
    ///
    /// @param words what was missing; empty when nothing was said
    @Transactional
    public void say(Citation of, Locale language, boolean helpful, String words, Caller caller) {
        var read = articles.read(of, language);
        store.say(of, voice(of, caller), read.spoken(), helpful, words, clock.instant());
    }

    /// By edition, the newest first.
    @Transactional(readOnly = true)
    public List<Count> of(ArticleId id) {
        return store.count(id);
    }

    /// What readers missed lately.
    @Transactional(readOnly = true)
    public List<String> words(ArticleId id) {
        return store.words(id);
    }

    /// Tells one reader of a day from another, and can't be turned back into a person or an
    /// address.
    private byte[] voice(Citation of, Caller caller) {
        var day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        return key.derive("opinion " + of.path() + " " + day + " " + reader(caller));
    }

    /// Colleagues write from one address: whoever is signed in is known by themselves.
    private static String reader(Caller caller) {
        return switch (caller) {
            case Member member -> member.person().value().toString();
            case Staff staff -> staff.person().value().toString();
            case Visitor _, Clockwork _ -> Whence.address().orElse("nowhere");
        };
    }
}
