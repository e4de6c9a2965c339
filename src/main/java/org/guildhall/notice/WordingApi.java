package org.guildhall.notice;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_PROGRAMMES;
import static org.guildhall.access.Permission.OPERATE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.mail.LetterKind;
import org.guildhall.platform.mail.Words;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What letters say, in the API: kind by kind and language by language, the vendor's own words or
/// those that come along.
@Api
@RequestMapping(Api.BASE + "/letter-wordings")
class WordingApi {
    private final LetterDesk desk;

    WordingApi(LetterDesk desk) {
        this.desk = desk;
    }

    /// What a letter shall say.
    record LetterWords(String title, String body) implements ApiBody {
        private static LetterWords of(Words words) {
            return new LetterWords(words.title(), words.body());
        }

        private Words words() {
            return new Words(
                    Invalid.reading("title", () -> LetterPages.title(said(title))),
                    Invalid.reading("body", () -> Form.text(said(body), LetterPages.LONGEST_BODY)));
        }

        private static String said(String typed) {
            if (typed.isBlank()) throw Invalid.because("platform.form.missing");
            return typed;
        }
    }

    /// A kind of letter.
    ///
    /// @param kind such as `onboarding.mail.submit`
    /// @param slots what can be filled in, as `{company}`
    /// @param own languages in which the vendor's own words hold
    record LetterKindBody(String kind, List<String> slots, List<String> own) implements ApiBody {}

    /// What a letter says in one language.
    ///
    /// @param version 0 while nobody wrote other words than come along
    /// @param own whether the vendor's own words hold
    /// @param shipped the words that come along
    record WordingBody(
            String kind,
            String language,
            int version,
            boolean own,
            LetterWords words,
            LetterWords shipped)
            implements ApiBody {
        private static WordingBody of(LetterDesk.Sheet sheet) {
            return new WordingBody(
                    sheet.kind().key(),
                    sheet.language().toLanguageTag(),
                    sheet.version(),
                    sheet.isOwn(),
                    LetterWords.of(sheet.words()),
                    LetterWords.of(sheet.shipped()));
        }
    }

    /// Every kind of letter.
    @GetMapping
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    Listing<LetterKindBody> kinds(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var own = new LinkedHashMap<String, Set<String>>();
        for (var language : Texts.LANGUAGES) {
            own.put(language.toLanguageTag(), desk.own(language, caller).keySet());
        }
        return Listing.part(
                        desk.kinds(caller),
                        Cursor.read(cursor),
                        Cursor.limit(limit),
                        kind -> Cursor.named(kind.key()))
                .map(kind -> body(kind, own));
    }

    /// One letter in one language.
    @GetMapping("/{kind}/{language}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<WordingBody> wording(
            @PathVariable String kind, @PathVariable String language, Staff caller) {
        var sheet = desk.sheet(kind, LetterPages.language(language), caller);
        return Match.tagged(sheet.version(), WordingBody.of(sheet));
    }

    /// From now on it says this.
    @PutMapping("/{kind}/{language}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<WordingBody> write(
            @PathVariable String kind,
            @PathVariable String language,
            Match match,
            @RequestBody LetterWords body,
            Staff caller) {
        var spoken = LetterPages.language(language);
        var seen = seen(kind, spoken, match, caller);
        desk.write(kind, spoken, seen, body.words(), caller);
        return wording(kind, language, caller);
    }

    /// From now on it says again what comes along.
    @DeleteMapping("/{kind}/{language}")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<WordingBody> revert(
            @PathVariable String kind, @PathVariable String language, Match match, Staff caller) {
        var spoken = LetterPages.language(language);
        desk.revert(kind, spoken, seen(kind, spoken, match, caller), caller);
        return wording(kind, language, caller);
    }

    /// Mails the caller a sample in these words, with sample values in its places.
    @PostMapping("/{kind}/{language}/samples")
    @Access(
            value = STAFF,
            may = {MANAGE_PROGRAMMES, OPERATE})
    ResponseEntity<WordingBody> sample(
            @PathVariable String kind,
            @PathVariable String language,
            @RequestBody LetterWords body,
            Staff caller) {
        desk.sendSample(kind, LetterPages.language(language), body.words(), caller);
        return wording(kind, language, caller);
    }

    private int seen(String kind, Locale language, Match match, Staff caller) {
        var version = desk.sheet(kind, language, caller).version();
        match.expect(version);
        return version;
    }

    private static LetterKindBody body(LetterKind kind, Map<String, Set<String>> own) {
        var languages =
                own.entrySet().stream()
                        .filter(language -> language.getValue().contains(kind.key()))
                        .map(Map.Entry::getKey)
                        .toList();
        return new LetterKindBody(kind.key(), kind.slots(), languages);
    }
}
