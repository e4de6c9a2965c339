package org.guildhall.verification.api;

import static org.guildhall.access.Access.Who.PARTNER;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.verification.number.Finding;
import org.guildhall.verification.number.RegistrationNumbers;
import org.guildhall.verification.number.Scheme;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// By which numbers a country's enterprises are known, in the API, and whether one keeps the rules:
/// as the form of the verification says it while one types.
@Api
@RequestMapping(Api.BASE + "/number-schemes/{country}")
class RegistrationNumbersApi {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final RegistrationNumbers numbers;
    private final Texts texts;

    RegistrationNumbersApi(RegistrationNumbers numbers, Texts texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /// One way of numbering enterprises.
    ///
    /// @param code what a verification names it by
    /// @param formatOnly whether nothing but the shape can be checked
    record SchemeBody(String code, String name, String example, boolean formatOnly)
            implements ApiBody {
        private static SchemeBody of(Scheme scheme, Text text) {
            var name = scheme.builtIn() ? text.of(scheme.name()) : scheme.name();
            return new SchemeBody(scheme.code(), name, scheme.example(), scheme.formatOnly());
        }
    }

    /// What the check of a number found.
    ///
    /// @param number as it is kept, when it keeps every rule
    /// @param problem the first rule that it breaks
    /// @param words the same for people
    record FindingBody(
            boolean sound,
            Optional<String> number,
            boolean formatOnly,
            Optional<String> problem,
            Optional<String> words)
            implements ApiBody {
        private static FindingBody of(Finding finding, Text text) {
            return switch (finding) {
                case Finding.Sound(var number, var formatOnly) ->
                        new FindingBody(
                                true,
                                Optional.of(number.value()),
                                formatOnly,
                                Optional.empty(),
                                Optional.empty());
                case Finding.Broken(var problem) ->
                        new FindingBody(
                                false,
                                Optional.empty(),
                                false,
                                Optional.of(problem.key()),
                                Optional.of(text.of(problem.key(), problem.details().toArray())));
            };
        }
    }

    /// What an enterprise of the country may register by, the usual one first.
    @GetMapping
    @Access(PARTNER)
    Listing<SchemeBody> schemes(@PathVariable String country, Member caller) {
        var text = texts.in(caller.reader().language());
        return Listing.whole(numbers.schemes(known(country)))
                .map(scheme -> SchemeBody.of(scheme, text));
    }

    /// Whether a number keeps the rules of a scheme; nothing is kept of it.
    @GetMapping("/{scheme}/finding")
    @Access(PARTNER)
    FindingBody finding(
            @PathVariable String country,
            @PathVariable String scheme,
            @RequestParam(defaultValue = "") String number,
            Member caller) {
        var text = texts.in(caller.reader().language());
        return FindingBody.of(numbers.check(known(country), scheme, number), text);
    }

    private static String known(String country) {
        if (!COUNTRIES.contains(country)) throw new NotFound();
        return country;
    }
}
