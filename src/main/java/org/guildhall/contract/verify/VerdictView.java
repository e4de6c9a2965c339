package org.guildhall.contract.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.contract.lifecycle.FileKind;
import org.guildhall.contract.seal.SealedPdf;
import org.guildhall.contract.seal.SignatureFinding;
import org.guildhall.contract.verify.ContractChecks.Doubtful;
import org.guildhall.contract.verify.ContractChecks.Earlier;
import org.guildhall.contract.verify.ContractChecks.Genuine;
import org.guildhall.contract.verify.ContractChecks.Known;
import org.guildhall.contract.verify.ContractChecks.Unknown;
import org.guildhall.contract.verify.ContractChecks.Unreadable;
import org.guildhall.contract.verify.ContractChecks.Verdict;
import org.guildhall.platform.web.Fact;
import org.guildhall.platform.web.Page;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Tone;

/// A verdict as the verify page shows it.
public record VerdictView(
        Tone tone, String title, String words, List<Fact> facts, List<List<Fact>> signatures) {

    static VerdictView of(Optional<Known> known, Page page) {
        var text = page.text();
        return known.map(
                        found ->
                                plain(Tone.INFO, text, "known", facts(found, text), found.number()))
                .orElseGet(() -> plain(Tone.WARN, text, "none", List.of()));
    }

    public static VerdictView of(Verdict verdict, Page page) {
        var text = page.text();
        return switch (verdict) {
            case Genuine(var known, var pdf) ->
                    new VerdictView(
                                    Tone.GOOD,
                                    text.of("contract.verify.genuine", known.number()),
                                    text.of("contract.verify.genuine." + known.route().name()),
                                    facts(known, text),
                                    List.of())
                            .with(pdf, page);
            case Earlier(var known, var kind, var pdf) ->
                    earlier(known, kind, text).with(pdf, page);
            case Unknown(var pdf) ->
                    plain(Tone.WARN, text, "unknown", hash(pdf, text)).with(pdf, page);
            case Doubtful(var pdf) -> doubtful(pdf, text).with(pdf, page);
            case Unreadable() -> plain(Tone.BAD, text, "unreadable", List.of());
        };
    }

    private static VerdictView plain(
            Tone tone, Text text, String kind, List<Fact> facts, Object... arguments) {
        var key = "contract.verify." + kind;
        return new VerdictView(
                tone, text.of(key, arguments), text.of(key + ".words"), facts, List.of());
    }

    private static VerdictView earlier(Known known, FileKind kind, Text text) {
        var word = kind.name().toLowerCase(Locale.ROOT);
        return new VerdictView(
                Tone.WARN,
                text.of("contract.verify.earlier", known.number()),
                text.of("contract.verify.earlier." + word),
                facts(known, text),
                List.of());
    }

    private static VerdictView doubtful(SealedPdf pdf, Text text) {
        var why =
                pdf.signatures().isEmpty()
                        ? "unsigned"
                        : pdf.signatures().stream().allMatch(SignatureFinding::ours)
                                ? "changed"
                                : "foreign";
        return new VerdictView(
                Tone.BAD,
                text.of("contract.verify.doubtful"),
                text.of("contract.verify.doubtful." + why),
                hash(pdf, text),
                List.of());
    }

    private static List<Fact> facts(Known known, Text text) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(text.of("contract.list.state"), text.of(known.state().key())));
        known.effective()
                .map(day -> new Fact(text.of("contract.fact.effective"), text.date(day)))
                .ifPresent(facts::add);
        known.sha256()
                .map(sha256 -> new Fact(text.of("contract.fact.sha256"), sha256))
                .ifPresent(facts::add);
        return facts;
    }

    private static List<Fact> hash(SealedPdf pdf, Text text) {
        return List.of(new Fact(text.of("contract.fact.sha256"), pdf.sha256()));
    }

    private VerdictView with(SealedPdf pdf, Page page) {
        var list = pdf.signatures().stream().map(found -> signature(found, page)).toList();
        return new VerdictView(tone, title, words, facts, list);
    }

    private static List<Fact> signature(SignatureFinding found, Page page) {
        var text = page.text();
        var key = "contract.verify.signature.";
        var result = found.good() ? "good" : found.intact() ? "foreign" : "changed";
        var time = found.at().map(page::moment).orElse("–");
        return List.of(
                new Fact(text.of(key + "name"), found.name()),
                new Fact(text.of(key + "time"), time),
                new Fact(
                        text.of(key + "stamp"),
                        found.stamped()
                                .map(page::moment)
                                .orElseGet(() -> text.of(key + "unstamped"))),
                new Fact(text.of(key + "reason"), found.reason()),
                new Fact(text.of(key + "result"), text.of(key + result)));
    }
}
