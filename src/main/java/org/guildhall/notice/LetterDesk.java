package org.guildhall.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Caller;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.account.Accounts;
import org.guildhall.platform.event.Events;
import org.guildhall.platform.event.Happening;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.mail.Letter;
import org.guildhall.platform.mail.LetterKind;
import org.guildhall.platform.mail.Mail;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.mail.Wording;
import org.guildhall.platform.mail.WordingVersion;
import org.guildhall.platform.mail.Words;
import org.guildhall.platform.settings.Settings;
import org.guildhall.platform.value.Ids;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NoLongerPossible;
import org.guildhall.platform.web.NotAllowed;
import org.guildhall.platform.web.Problem;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where channel managers and administrators keep what letters say, language by language.
@Service
public class LetterDesk {
    private final Wording wording;
    private final Mailroom mailroom;
    private final Accounts accounts;
    private final Events events;
    private final Settings settings;
    private final Texts texts;

    LetterDesk(
            Wording wording,
            Mailroom mailroom,
            Accounts accounts,
            Events events,
            Settings settings,
            Texts texts) {
        this.wording = wording;
        this.mailroom = mailroom;
        this.accounts = accounts;
        this.events = events;
        this.settings = settings;
        this.texts = texts;
    }

    /// A letter's words in one language.
    ///
    /// @param title with sample values
    /// @param words what holds now
    /// @param versions the newest first; none while nobody wrote others
    public record Sheet(
            LetterKind kind,
            Locale language,
            String title,
            Words words,
            Words shipped,
            List<WordingVersion> versions) {
        /// The version that a change is based on; 0 when there is none.
        public int version() {
            return versions.isEmpty() ? 0 : versions.getFirst().version();
        }

        /// Whether the vendor's own words hold.
        public boolean isOwn() {
            return !versions.isEmpty() && versions.getFirst().words().isPresent();
        }
    }

    /// Every kind of letter.
    public List<LetterKind> kinds(Caller caller) {
        allow(caller);
        return wording.kinds();
    }

    /// The letters of the last days that did not arrive.
    @Transactional(readOnly = true)
    public List<Mail> undelivered(Caller caller) {
        allow(caller);
        return mailroom.undelivered();
    }

    /// The vendor's own words in a language, by letter.
    @Transactional(readOnly = true)
    public Map<String, Words> own(Locale language, Caller caller) {
        allow(caller);
        return wording.own(language);
    }

    /// The title of every letter in a language, by letter.
    @Transactional(readOnly = true)
    public Map<String, String> titles(Locale language, Caller caller) {
        allow(caller);
        var own = wording.own(language);
        var text = texts.in(language);
        return wording.kinds().stream()
                .collect(
                        Collectors.toMap(
                                LetterKind::key,
                                kind -> {
                                    var shipped = wording.shipped(kind, language);
                                    var words = own.getOrDefault(kind.key(), shipped);
                                    return filled(kind, words.title(), text);
                                }));
    }

    /// A title as somebody may get it, with sample values in its places.
    private static String filled(LetterKind kind, String title, Text text) {
        var filled = text.own(title);
        for (var slot : kind.slots()) {
            filled = filled.replace("{" + slot + "}", sample(kind, slot, text));
        }
        return filled;
    }

    /// One letter in one language.
    @Transactional(readOnly = true)
    public Sheet sheet(String kind, Locale language, Caller caller) {
        allow(caller);
        var found = wording.kind(kind);
        var shipped = wording.shipped(found, language);
        var versions = wording.versions(found, language);
        var words = versions.stream().findFirst().flatMap(WordingVersion::words).orElse(shipped);
        var title = filled(found, words.title(), texts.in(language));
        return new Sheet(found, language, title, words, shipped, versions);
    }

    /// What is wrong with these words.
    public List<Problem> problems(String kind, Locale language, Words words) {
        var found = wording.kind(kind);
        return Lint.problems(found, words, wording.shipped(found, language));
    }

    /// From now on a letter says this, on every node.
    @Transactional
    public void write(String kind, Locale language, int seen, Words words, Caller caller) {
        allow(caller);
        var problems = problems(kind, language, words);
        if (!problems.isEmpty()) throw new Invalid(problems);
        change(kind, language, seen, Optional.of(words), "written", caller);
    }

    /// From now on it says again what comes along.
    @Transactional
    public void revert(String kind, Locale language, int seen, Caller caller) {
        allow(caller);
        change(kind, language, seen, Optional.empty(), "reverted", caller);
    }

    /// The letter with sample values, as its reader would have it.
    public Letter sample(
            String kind, Locale language, Words words, Letter.Reader reader, Caller caller) {
        allow(caller);
        var found = wording.kind(kind);
        var text = wording.trying(found, words, language);
        var values = found.slots().stream().map(slot -> sample(found, slot, text)).toArray();
        return new Letter(
                "notice.sample:" + Ids.next() + ":" + reader.email(),
                found.key(),
                reader,
                null,
                text.of(found.titleKey(), values),
                List.of(text.of(found.bodyKey(), values).split("\n\n")),
                List.of(),
                Optional.of(new Letter.Link(text.of("notice.sample.link"), settings.link("/"))));
    }

    /// Sends the caller a sample.
    @Transactional
    public void sendSample(String kind, Locale language, Words words, Staff caller) {
        var problems = problems(kind, language, words);
        if (!problems.isEmpty()) throw new Invalid(problems);
        var own = accounts.person(caller.person());
        var reader = new Letter.Reader(own.email().value(), own.name(), language, own.id().value());
        mailroom.post(sample(kind, language, words, reader, caller));
    }

    private static String sample(LetterKind kind, String slot, Text text) {
        var key = slotKey(kind, slot, text) + ".sample";
        return text.has(key) ? text.of(key) : "…";
    }

    /// The message that says what fills a place: what the same place of other letters means, unless
    /// it is another thing in letters of that package.
    public static String slotKey(LetterKind kind, String slot, Text text) {
        var own = kind.key().substring(0, kind.key().indexOf('.')) + "." + slot;
        var key = "notice.slot." + (text.has("notice.slot." + own) ? own : slot);
        return text.has(key) ? key : "notice.slot.other";
    }

    private void change(
            String kind,
            Locale language,
            int seen,
            Optional<Words> words,
            String type,
            Caller caller) {
        var found = wording.kind(kind);
        if (!wording.write(found, language, seen, words, caller.actor())) {
            var last = wording.versions(found, language).getFirst();
            throw new NoLongerPossible("notice.letters.changed", last.at(), last.author());
        }
        var subject =
                new Subject(
                        "wording",
                        UUID.nameUUIDFromBytes(
                                (kind + " " + language).getBytes(StandardCharsets.UTF_8)));
        events.append(
                Happening.of(subject, seen + 1, type, caller.actor())
                        .with(Map.of("letter", kind, "language", language.toLanguageTag())));
    }

    private static void allow(Caller caller) {
        if (!caller.may(Permission.MANAGE_PROGRAMMES) && !caller.may(Permission.OPERATE)) {
            throw new NotAllowed("notice.letters.not-yours");
        }
    }
}
