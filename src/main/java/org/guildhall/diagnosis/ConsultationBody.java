package org.guildhall.diagnosis;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.guildhall.diagnosis.ConsultationShown.RecordShown;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.Verdict.Answer;
import org.guildhall.diagnosis.table.Verdict.Tried;
import org.guildhall.diagnosis.wording.Wording;
import org.guildhall.knowledge.Reference;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;

/// A diagnosis that was made for a ticket, as the API shows it: what is answered, and the table
/// that says so, rule by rule, with the facts as they were read.
///
/// @param diagnosis its code
/// @param decided whether everything is known that the answer depends on
/// @param missing the facts that would have to be known
/// @param causes what is answered: what the table says, or what somebody chose instead
/// @param records what the customer's domain needs in the DNS
record ConsultationBody(
        UUID id,
        String diagnosis,
        int version,
        String title,
        Instant madeAt,
        String madeBy,
        boolean decided,
        List<String> missing,
        List<CauseBody> causes,
        Optional<OverruledBody> overruled,
        List<RuleBody> rules,
        List<FactBody> facts,
        List<RecordBody> records)
        implements ApiBody {

    /// A cause with its remedy.
    ///
    /// @param rule its code, `otherwise` when no rule holds
    /// @param cause the same in words
    /// @param evidence the facts that prove it
    /// @param template the reply that says so
    /// @param article what the customer can read about it
    /// @param title of the article, in the caller's language
    /// @param open the path that leads straight to the remedy
    /// @param escalate the team that it goes to
    record CauseBody(
            String rule,
            String cause,
            List<String> evidence,
            String template,
            Optional<String> article,
            Optional<String> title,
            Optional<String> open,
            Optional<String> escalate)
            implements ApiBody {
        private static CauseBody of(Answer answer, Wording wording, Text text) {
            var outcome = answer.outcome();
            return new CauseBody(
                    answer.rule(),
                    outcome.cause().in(text),
                    names(outcome.evidence()),
                    outcome.template(),
                    outcome.article(),
                    outcome.article().flatMap(wording::article).map(Reference::title),
                    outcome.open(),
                    outcome.escalate());
        }
    }

    /// Who chose other causes, and why.
    record OverruledBody(String by, Instant at, String reason) implements ApiBody {}

    /// A rule of the table.
    ///
    /// @param when in words; `condition` as its file has it
    /// @param state `HOLDS`, `FAILS` or `UNKNOWN`
    /// @param reads the facts that it looks at
    record RuleBody(
            String rule,
            String cause,
            String when,
            String condition,
            String state,
            List<String> reads)
            implements ApiBody {
        private static RuleBody of(Tried tried, Wording wording, Text text) {
            var rule = tried.rule();
            return new RuleBody(
                    rule.name(),
                    rule.then().cause().in(text),
                    wording.condition(rule.when()),
                    rule.when().toString(),
                    tried.truth().name(),
                    names(rule.when().facts()));
        }
    }

    /// A fact as it was read.
    ///
    /// @param name what it is called; of an answer, the question
    /// @param value nothing when nobody knew; `words` the same as people call it
    /// @param source who said so
    record FactBody(
            String fact,
            String name,
            Optional<String> value,
            Optional<String> words,
            Optional<String> source,
            Optional<Instant> readAt)
            implements ApiBody {
        private static FactBody of(FactName name, Consultation made, Wording wording, Text text) {
            var finding = made.finding(name);
            var value = finding.flatMap(found -> found.value());
            return new FactBody(
                    name.value(),
                    wording.fact(name),
                    value.map(Object::toString),
                    value.map(found -> wording.value(name, found)),
                    finding.map(found -> text.of(found.source())),
                    finding.map(found -> found.at()));
        }
    }

    /// A record that the domain needs, and whether the DNS has it: `THERE`, `MISSING`, `UNKNOWN`.
    record RecordBody(String kind, String name, String value, String purpose, String state)
            implements ApiBody {
        private static RecordBody of(RecordShown shown) {
            var state = shown.found().toUpperCase(Locale.ROOT);
            return new RecordBody(
                    shown.kind(), shown.name(), shown.value(), shown.purpose(), state);
        }
    }

    static ConsultationBody of(Consultation made, Wording wording, Text text) {
        var verdict = made.verdict();
        return new ConsultationBody(
                made.id(),
                made.used().diagnosis().code(),
                made.used().version(),
                made.used().diagnosis().title().in(text),
                made.at(),
                made.by(),
                verdict.isDecided(),
                names(verdict.missing()),
                made.answered().stream().map(each -> CauseBody.of(each, wording, text)).toList(),
                made.overruling().map(by -> new OverruledBody(by.by(), by.at(), by.reason())),
                verdict.tried().stream().map(each -> RuleBody.of(each, wording, text)).toList(),
                read(made).stream().map(each -> FactBody.of(each, made, wording, text)).toList(),
                ConsultationShown.records(made, text).stream().map(RecordBody::of).toList());
    }

    /// What its page shows: what the rules looked at, and what proves what is answered.
    private static Set<FactName> read(Consultation made) {
        var names = new TreeSet<FactName>();
        made.verdict().tried().forEach(tried -> names.addAll(tried.rule().when().facts()));
        made.answered().forEach(answer -> names.addAll(answer.outcome().evidence()));
        return names;
    }

    private static List<String> names(Collection<FactName> facts) {
        return facts.stream().map(FactName::value).toList();
    }
}
