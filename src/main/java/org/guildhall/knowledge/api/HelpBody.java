package org.guildhall.knowledge.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guildhall.knowledge.ReadArticle;
import org.guildhall.knowledge.search.Headline;
import org.guildhall.platform.api.ApiBody;

/// An article as its readers get it.
///
/// @param version the number of this edition; `newest` whether it is the one that holds now
/// @param language BCP 47, in which it is
/// @param sites whose accounts it is for; none named: everybody's
/// @param html all but the title; left out in lists
/// @param publishedAt when this edition was; left out in lists
/// @param versions the numbers of all its published editions, the newest first; left out in lists
/// @param related what else such readers look for; left out in lists
record HelpBody(
        String id,
        int version,
        boolean newest,
        String topic,
        String language,
        List<String> sites,
        String title,
        String summary,
        Optional<String> html,
        Optional<Instant> publishedAt,
        List<Integer> versions,
        List<String> related)
        implements ApiBody {

    static HelpBody of(ReadArticle read) {
        return new HelpBody(
                read.citation().article().value(),
                read.citation().version(),
                read.newest(),
                read.topic().name(),
                read.spoken().toLanguageTag(),
                read.sites().stream().sorted().toList(),
                read.prose().title(),
                read.prose().summary(),
                Optional.of(read.prose().html()),
                Optional.of(read.at()),
                read.past().stream().map(past -> past.number()).toList(),
                read.related().stream().map(each -> each.article().value()).toList());
    }

    /// As a row of a list.
    static HelpBody row(Headline headline) {
        return new HelpBody(
                headline.article().value(),
                headline.version(),
                true,
                headline.topic().name(),
                headline.spoken().toLanguageTag(),
                headline.sites().stream().sorted().toList(),
                headline.title(),
                headline.summary(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
