package org.guildhall.reply.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildhall.access.Uid;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.web.Problem;
import org.guildhall.reply.lint.Lint.Around;
import org.guildhall.reply.lint.Lint.Reply;
import org.junit.jupiter.api.Test;

/// No reply leaves that a customer should never see, wherever in it the mistake stands and however
/// it is set.
class LintTest {
    private static final String SIGNATURE = "Acme International Support Team";
    private static final Uid OWN = Uid.withCheckDigit("521743900120044");
    private static final Uid OTHER = Uid.withCheckDigit("838116205594701");
    private static final List<String> NOTES =
            List.of(
                    "He was rude on the phone; finance says the card was charged back twice, so nobody"
                            + " gives him credit again.",
                    "风控同事说该客户去年提交过伪造的营业执照，请谨慎处理。",
                    "Su jefe pidió que no se le diga nada del contrato anterior.");

    @Property(tries = 300)
    void an_empty_slot_anywhere_keeps_it_here(
            @ForAll("texts") Spot spot, @ForAll("slots") String slot) {
        assertThat(keys(plain(spot.with(slot)))).contains("reply.lint.slot");
    }

    @Property(tries = 300)
    void another_accounts_uid_anywhere_keeps_it_here(
            @ForAll("texts") Spot spot, @ForAll("settings") String between) {
        var set = String.join(between, OTHER.value().split("(?<=\\G.{4})"));
        assertThat(keys(plain(spot.with(" " + set + " ")))).contains("reply.lint.uid");
        var own = String.join(between, OWN.value().split("(?<=\\G.{4})"));
        assertThat(keys(plain("Your UID is " + own + "."))).isEmpty();
    }

    @Property(tries = 300)
    void a_notes_text_anywhere_keeps_it_here(
            @ForAll("texts") Spot spot, @ForAll("notes") String note) {
        assertThat(keys(plain(spot.with("\n" + note + "\n")))).contains("reply.lint.note");
    }

    @Property(tries = 300)
    void a_dead_link_anywhere_keeps_it_here(
            @ForAll("texts") Spot spot, @ForAll("dead") String link) {
        assertThat(keys(plain(spot.with(" " + link + " "))))
                .containsAnyOf("reply.lint.link", "reply.lint.article");
    }

    @Property(tries = 200)
    void a_part_that_is_missing_or_blank_keeps_it_here(
            @ForAll("needed") PartName name, @ForAll("blanks") String blank) {
        var parts = parts();
        parts.put(name, blank);
        assertThat(keys(composed(parts))).contains("reply.lint.part." + name.label());
        parts.remove(name);
        assertThat(keys(composed(parts))).contains("reply.lint.part." + name.label());
    }

    @Property(tries = 300)
    void what_is_in_order_leaves(@ForAll("texts") Spot spot) {
        var parts = parts();
        parts.put(PartName.BODY, "See " + spot.before() + " " + spot.after());
        assertThat(keys(composed(parts))).isEmpty();
    }

    @Test
    void the_team_signs_in_one_spelling_and_the_text_is_what_the_parts_say() {
        var parts = parts();
        parts.put(PartName.SIGNATURE, "Acme international support");
        assertThat(keys(composed(parts))).containsExactly("reply.lint.signature");
        var other = new Reply("Something else.", true, parts());
        assertThat(keys(other)).containsExactly("reply.lint.assembled");
    }

    @Test
    void what_the_customer_wrote_too_is_no_secret() {
        var quoted = "Our order of four servers for the office in Lyon has not arrived since May.";
        var around =
                new Around(
                        List.of(quoted),
                        List.of(quoted),
                        Optional.of(OWN),
                        SIGNATURE,
                        (_, _) -> true);
        assertThat(Lint.problems(new Reply("You wrote: " + quoted, false, Map.of()), around))
                .isEmpty();
    }

    @Test
    void somebody_who_only_claims_an_account_is_told_no_uid_at_all() {
        var around = new Around(List.of(), List.of(), Optional.empty(), SIGNATURE, (_, _) -> true);
        assertThat(Lint.problems(new Reply("UID " + OWN.grouped(), false, Map.of()), around))
                .extracting(Problem::key)
                .containsExactly("reply.lint.uid");
    }

    /// A text with a place in it.
    record Spot(String before, String after) {
        String with(String inserted) {
            return before + inserted + after;
        }
    }

    @Provide
    Arbitrary<Spot> texts() {
        var words =
                Arbitraries.of(
                                "Please",
                                "open",
                                "the",
                                "portal",
                                "域名",
                                "已过期。",
                                "cuenta",
                                "año",
                                "https://acme.example/portal/kyc",
                                "42",
                                "12,000.00",
                                "a@b.example",
                                "(see",
                                "below)",
                                "№ 7",
                                "https://acme.example/help/icp-filing",
                                "\n")
                        .list()
                        .ofMaxSize(30)
                        .map(list -> String.join(" ", list));
        return Combinators.combine(words, words).as(Spot::new);
    }

    @Provide
    Arbitrary<String> slots() {
        return Arbitraries.of(
                "{domain}",
                "{ domain }",
                "{domain?}",
                "{papers-due}",
                "{}",
                "{0}x{name}",
                "｛domain｝",
                "{客户}",
                "[[name]]",
                "{do\u200bmain}");
    }

    @Provide
    Arbitrary<String> settings() {
        return Arbitraries.of("", " ", "-", "\u00a0", "\u202f", ".", " - ", "\u200b", "\n");
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.of(NOTES)
                .flatMap(
                        note ->
                                Arbitraries.of(
                                        note,
                                        note.toUpperCase(Locale.ROOT),
                                        note.replace(" ", "\n> "),
                                        note.replace(" ", "\u00a0 "),
                                        "x " + NOTES.getFirst().substring(24)));
    }

    @Provide
    Arbitrary<String> dead() {
        return Arbitraries.of(
                "[here](#)",
                "#",
                "<a href=\"#\">",
                "href='#'",
                "https://acme.example/help/no-such",
                "/help/icp-filing/versions/99",
                "https://acme.example/x#",
                "[x]( # )",
                "＃");
    }

    @Provide
    Arbitrary<PartName> needed() {
        return Arbitraries.of(PartName.NEEDED);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of("", " ", "\n\t ", "\u3000");
    }

    private static EnumMap<PartName, String> parts() {
        var parts = new EnumMap<PartName, String>(PartName.class);
        parts.put(PartName.SALUTATION, "Dear Ms Rao,");
        parts.put(PartName.GREETING, "Welcome to Acme International Support.");
        parts.put(PartName.BODY, "Your papers are under review.");
        parts.put(PartName.CLOSING, "Just answer this message.");
        parts.put(PartName.SIGNATURE, SIGNATURE);
        return parts;
    }

    private static Reply plain(String text) {
        return new Reply(text, false, Map.of());
    }

    private static Reply composed(Map<PartName, String> parts) {
        return new Reply(Lint.assembled(parts), true, parts);
    }

    private static List<String> keys(Reply reply) {
        var known = new ArticleId("icp-filing");
        var around =
                new Around(
                        NOTES,
                        List.of("Where do my papers stand?"),
                        Optional.of(OWN),
                        SIGNATURE,
                        (id, version) -> id.equals(known) && version < 9);
        return Lint.problems(reply, around).stream().map(Problem::key).toList();
    }
}
