package org.guildhall.diagnosis.wording;

import java.util.stream.Collectors;
import org.guildhall.diagnosis.table.Diagnosis;
import org.guildhall.knowledge.Articles;
import org.guildhall.platform.web.Text;
import org.guildhall.programme.Programme;
import org.guildhall.programme.Programmes;
import org.springframework.stereotype.Component;

/// Puts diagnoses into a reader's words.
@Component
public class Wordings {
    private final Programmes programmes;
    private final Articles articles;

    Wordings(Programmes programmes, Articles articles) {
        this.programmes = programmes;
        this.articles = articles;
    }

    /// The words for what that diagnosis says, articles as accounts of that site read them; empty:
    /// of any site.
    public Wording of(Diagnosis diagnosis, String site, Text text) {
        var names =
                programmes.ever().stream()
                        .collect(
                                Collectors.toMap(
                                        Programme::code,
                                        each -> each.name().in(text),
                                        (a, _) -> a));
        return new Wording(
                diagnosis, text, names, article -> articles.cite(article, text.locale(), site));
    }
}
