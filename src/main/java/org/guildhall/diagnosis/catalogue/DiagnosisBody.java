package org.guildhall.diagnosis.catalogue;

import java.time.Instant;
import java.util.List;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.diagnosis.table.Example;
import org.guildhall.diagnosis.table.FactName;
import org.guildhall.diagnosis.table.Rule;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Worded;
import org.guildhall.platform.web.Text;

/// A diagnosis in a version, as the API shows it.
///
/// @param hash SHA-256 of its text in hexadecimal
/// @param topics of tickets that it is offered for
/// @param facts what is looked up
/// @param otherwise what is answered when no rule holds
record DiagnosisBody(
        String code,
        int version,
        String hash,
        String title,
        List<String> topics,
        List<String> facts,
        List<RuleBody> rules,
        String otherwise)
        implements ApiBody {

    /// A row of the table.
    ///
    /// @param when as its file has it
    record RuleBody(String rule, String when, String cause) implements ApiBody {
        private static RuleBody of(Rule rule, Text text) {
            return new RuleBody(rule.name(), rule.when().toString(), rule.then().cause().in(text));
        }
    }

    /// A version that there is or was.
    record VersionBody(int version, Instant since, String by) implements ApiBody {
        static VersionBody of(Edition edition) {
            return new VersionBody(edition.version(), edition.at(), edition.by());
        }
    }

    /// What a text is worth.
    ///
    /// @param sound whether it may be published
    /// @param problems what is wrong in it
    /// @param examples what its examples say
    record CheckedBody(boolean sound, List<Worded> problems, List<ExampleBody> examples)
            implements ApiBody {
        static CheckedBody of(Checked checked, Text text) {
            return new CheckedBody(
                    checked.isSound(),
                    checked.problems().stream().map(each -> Worded.of(each, text)).toList(),
                    checked.results().stream().map(ExampleBody::of).toList());
        }
    }

    /// An example: the rules that should be answered, and those that are.
    record ExampleBody(String name, boolean holds, List<String> expected, List<String> answered)
            implements ApiBody {
        private static ExampleBody of(Example.Result result) {
            return new ExampleBody(
                    result.example().name(),
                    result.holds(),
                    result.example().expected(),
                    result.answered());
        }
    }

    static DiagnosisBody of(Used used, Text text) {
        Diagnosis diagnosis = used.diagnosis();
        return new DiagnosisBody(
                diagnosis.code(),
                used.version(),
                diagnosis.hash(),
                diagnosis.title().in(text),
                diagnosis.topics(),
                diagnosis.facts().stream().map(FactName::value).toList(),
                diagnosis.rules().stream().map(rule -> RuleBody.of(rule, text)).toList(),
                diagnosis.otherwise().cause().in(text));
    }
}
