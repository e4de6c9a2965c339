package org.guildhall.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guildhall.diagnosis.catalogue.Used;
import org.guildhall.diagnosis.table.FactType;
import org.guildhall.diagnosis.table.Question;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.web.Text;

/// A diagnosis that can be made for a ticket, as the API shows it.
///
/// @param fits whether it is meant for the ticket's topic
/// @param questions what nothing that is looked up knows; each may stay unanswered
record OfferedDiagnosisBody(
        String code, int version, String title, boolean fits, List<QuestionBody> questions)
        implements ApiBody {

    /// A question of it.
    ///
    /// @param type `TEXT`, `DATE`, `YES_NO`, `CHOICE` or `LIST`; a list goes line by line
    /// @param options what there is to choose
    record QuestionBody(
            String name, String label, Optional<String> hint, String type, List<OptionBody> options)
            implements ApiBody {
        private static QuestionBody of(Question question, Text text) {
            return new QuestionBody(
                    question.name(),
                    question.label().in(text),
                    question.hint().map(words -> words.in(text)),
                    question.type().written().toUpperCase(Locale.ROOT).replace('-', '_'),
                    offered(question, text));
        }
    }

    /// One answer to choose.
    record OptionBody(String code, String label) implements ApiBody {}

    static OfferedDiagnosisBody of(Used used, String topic, Text text) {
        var diagnosis = used.diagnosis();
        return new OfferedDiagnosisBody(
                diagnosis.code(),
                used.version(),
                diagnosis.title().in(text),
                diagnosis.topics().contains(topic),
                diagnosis.questions().stream().map(each -> QuestionBody.of(each, text)).toList());
    }

    private static List<OptionBody> offered(Question question, Text text) {
        return switch (question.type()) {
            case FactType.YesNo _, FactType.Choice _ ->
                    QuestionsShown.choices(question, text).stream()
                            .map(choice -> new OptionBody(choice.value(), choice.label()))
                            .toList();
            case FactType.Text _, FactType.Date _, FactType.Listing _ -> List.of();
        };
    }
}
