package org.guildhall.platform.mail;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guildhall.platform.event.Actor;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What letters say: the words that come along, unless the vendor has written others. They are read
/// anew for each letter, so that every node says the same from the moment they are kept.
@Component
public class Wording {
    private final WordingStore store;
    private final Texts texts;
    private final Clock clock;

    Wording(WordingStore store, Texts texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    /// The texts of the nearest language to that one, with the vendor's own words for letters.
    @Transactional(readOnly = true)
    public Text in(Locale locale) {
        var text = texts.in(locale);
        var own = new HashMap<String, String>();
        store.current(text.languageTag())
                .forEach(
                        (letter, words) ->
                                LetterKind.of(letter + ".title", text)
                                        .map(kind -> kind.messages(words))
                                        .ifPresent(own::putAll));
        return own.isEmpty() ? text : text.with(own);
    }

    /// Every kind of letter.
    public List<LetterKind> kinds() {
        var text = texts.in(Locale.ENGLISH);
        return text.keys().stream()
                .sorted()
                .flatMap(key -> LetterKind.of(key, text).stream())
                .toList();
    }

    /// The kind of that key; [NotFound] when there is none.
    public LetterKind kind(String key) {
        return LetterKind.of(key + ".title", texts.in(Locale.ENGLISH)).orElseThrow(NotFound::new);
    }

    /// The words that come along.
    public Words shipped(LetterKind kind, Locale language) {
        return kind.shipped(texts.in(language));
    }

    /// The texts in which a letter of that kind says these words.
    public Text trying(LetterKind kind, Words words, Locale language) {
        return texts.in(language).with(kind.messages(words));
    }

    /// The vendor's own words in a language, by letter.
    @Transactional(readOnly = true)
    public Map<String, Words> own(Locale language) {
        return store.current(language.toLanguageTag());
    }

    /// The versions of a letter's words, the newest first.
    @Transactional(readOnly = true)
    public List<WordingVersion> versions(LetterKind kind, Locale language) {
        return store.versions(kind.key(), language.toLanguageTag());
    }

    /// Writes the next version, on the one that was seen (0: none). Without words those that come
    /// along hold again. False when somebody else was first.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(
            LetterKind kind, Locale language, int seen, Optional<Words> words, Actor author) {
        return store.add(
                kind.key(), language.toLanguageTag(), seen + 1, words, clock.instant(), author);
    }
}
