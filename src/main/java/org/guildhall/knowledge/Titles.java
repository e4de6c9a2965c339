package org.guildhall.knowledge;

import java.util.Locale;
import java.util.Optional;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.knowledge.article.Prose;
import org.guildhall.platform.settings.Vendor;
import org.guildhall.platform.web.Texts;
import org.springframework.stereotype.Component;

/// What an edition is called by somebody who works on it: by its title in their language, else in
/// another one, else by its name.
@Component
public class Titles {
    private final Vendor vendor;

    Titles(Vendor vendor) {
        this.vendor = vendor;
    }

    /// The title for a reader of that language.
    public String of(Edition edition, Locale language) {
        var own = edition.leaves().get(Texts.nearest(language));
        var title =
                own == null
                        ? edition.leaves().values().stream().findFirst().map(this::title)
                        : Optional.of(title(own));
        return title.filter(words -> !words.isBlank()).orElse(edition.article().value());
    }

    /// A text as readers would see it.
    public Prose prose(Leaf leaf) {
        return Prose.of(leaf.markdown(), vendor.name());
    }

    private String title(Leaf leaf) {
        return prose(leaf).title();
    }
}
