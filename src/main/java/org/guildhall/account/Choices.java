package org.guildhall.account;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.guildhall.access.Part;
import org.guildhall.access.Role;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;

/// What the forms about people and accounts offer, named in the reader's language, and how a choice
/// is read again.
public final class Choices {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 100;

    private Choices() {}

    /// All countries (ISO 3166-1), sorted as the reader's language sorts.
    public static List<Choice> countries(Text text) {
        var order = Collator.getInstance(text.locale());
        return COUNTRIES.stream()
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(text.locale())))
                .sorted(Comparator.comparing(Choice::label, order::compare))
                .toList();
    }

    /// The sites of this installation; one without words of its own goes by its code.
    public static List<Choice> sites(Text text, List<Site> sites) {
        return sites.stream().map(site -> new Choice(site.code(), text.site(site.code()))).toList();
    }

    /// The languages spoken here, each in its own words.
    public static List<Choice> languages(Text text) {
        return Texts.LANGUAGES.stream()
                .map(language -> new Choice(language.toLanguageTag(), language(text, language)))
                .toList();
    }

    /// The name of a language.
    public static String language(Text text, Locale language) {
        return text.of("frame.language." + Texts.nearest(language).toLanguageTag());
    }

    /// The time zones that are named after places.
    public static List<Choice> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(
                        id ->
                                id.matches(
                                        "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ').replace("/", " / ")))
                .toList();
    }

    /// What a person can be to an account.
    public static List<Choice> parts(Text text) {
        return Arrays.stream(Part.values())
                .map(
                        part ->
                                new Choice(
                                        part.name(),
                                        part(text, part),
                                        text.of("account.part." + part + ".may")))
                .toList();
    }

    /// The name of a part.
    public static String part(Text text, Part part) {
        return text.of("account.part." + part);
    }

    /// What staff can be.
    public static List<Choice> roles(Text text) {
        return Arrays.stream(Role.values())
                .map(
                        role ->
                                new Choice(
                                        role.name(),
                                        role(text, role),
                                        text.of("account.role." + role + ".may")))
                .toList();
    }

    /// The name of a role.
    public static String role(Text text, Role role) {
        return text.of("account.role." + role);
    }

    /// How routine letters can come.
    public static List<Choice> routineMails(Text text) {
        return Arrays.stream(RoutineMail.values())
                .map(
                        routine ->
                                new Choice(
                                        routine.name(),
                                        text.of("account.letters." + routine),
                                        text.of("account.letters." + routine + ".what")))
                .toList();
    }

    /// How routine letters shall come, by its name.
    public static RoutineMail routineMail(String typed) {
        return Arrays.stream(RoutineMail.values())
                .filter(routine -> routine.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    /// A person's name, as the form has it.
    public static String name(Form form) {
        return form.take("name", Choices::name);
    }

    /// A name is one line, for it stands in the head of letters.
    public static String name(String typed) {
        var name = line(typed, LONGEST_NAME);
        if (name.isEmpty()) throw Invalid.because("platform.form.missing");
        return name;
    }

    /// A country by its ISO 3166-1 code.
    public static String country(String typed) {
        return one(COUNTRIES.contains(typed), typed);
    }

    /// One of these sites, by its code.
    public static String site(String typed, List<Site> sites) {
        return one(sites.stream().anyMatch(site -> site.code().equals(typed)), typed);
    }

    /// A language that is spoken here, by its tag.
    public static Locale language(String typed) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    /// A time zone, by its name.
    public static ZoneId zone(String typed) {
        return ZoneId.of(one(ZoneId.getAvailableZoneIds().contains(typed), typed));
    }

    /// What somebody is to an account, by its name.
    public static Part part(String typed) {
        return Part.valueOf(
                one(
                        Arrays.stream(Part.values()).anyMatch(part -> part.name().equals(typed)),
                        typed));
    }

    /// A role of the staff.
    public static Role role(String typed) {
        return Role.valueOf(
                one(
                        Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(typed)),
                        typed));
    }

    /// Whether all of them are roles of the staff.
    public static boolean areRoles(List<String> typed) {
        return Arrays.stream(Role.values()).map(Role::name).toList().containsAll(typed);
    }

    /// A password is taken as it was typed, to the last blank.
    public static String password(Form form, String name) {
        return form.take(name, _ -> form.value(name));
    }

    private static String line(String typed, int longest) {
        var text = Form.text(typed, longest);
        if (text.contains("\n") || text.contains("\t"))
            throw Invalid.because("platform.form.control");
        return text;
    }

    private static String one(boolean known, String typed) {
        if (!known) throw Invalid.because("account.choice.unknown");
        return typed;
    }
}
