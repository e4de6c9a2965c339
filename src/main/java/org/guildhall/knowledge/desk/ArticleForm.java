package org.guildhall.knowledge.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.account.Choices;
import org.guildhall.knowledge.Written.Setting;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.knowledge.article.Edition;
import org.guildhall.knowledge.article.Leaf;
import org.guildhall.knowledge.article.Topic;
import org.guildhall.platform.settings.Site;
import org.guildhall.platform.value.Day;
import org.guildhall.platform.web.Choice;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;

/// The forms about articles: what they offer, and how they are read.
final class ArticleForm {
    private ArticleForm() {}

    static long version(Form form) {
        return form.version("knowledge.version.missing");
    }

    static Leaf leaf(Form form) {
        return new Leaf(
                form.take("markdown", typed -> Form.text(typed, Leaf.LONGEST)),
                form.takeOptional("asked", typed -> Form.text(typed, Leaf.LONGEST_ASKED))
                        .orElse(""));
    }

    static Setting setting(Form form, List<Site> sites) {
        return new Setting(
                form.choose("topic", ArticleForm::topic),
                sites(form, sites),
                form.takeOptional("fallback", ArticleForm::language),
                form.takeOptional("related", ArticleForm::names).orElse(List.of()));
    }

    static void fill(Form form, Edition edition) {
        form.put("topic", edition.topic().name());
        form.put("sites", List.copyOf(edition.sites()));
        form.put("fallback", edition.fallback().map(Locale::toLanguageTag).orElse(""));
        form.put(
                "related",
                edition.related().stream().map(ArticleId::value).collect(Collectors.joining(", ")));
    }

    static LocalDate day(String typed) {
        try {
            return Day.read(typed);
        } catch (DateTimeParseException _) {
            throw Invalid.because("knowledge.review.past");
        }
    }

    static Locale language(String tag) {
        return Texts.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    static List<Choice> topics(Text text) {
        return Arrays.stream(Topic.values())
                .map(topic -> new Choice(topic.name(), text.of(topic.key())))
                .toList();
    }

    static List<Choice> languages(Text text) {
        return Choices.languages(text);
    }

    private static Topic topic(String typed) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Invalid.because("account.choice.unknown"));
    }

    private static Set<String> sites(Form form, List<Site> sites) {
        var known = sites.stream().map(Site::code).collect(Collectors.toSet());
        return form.values("sites").stream().filter(known::contains).collect(Collectors.toSet());
    }

    private static List<ArticleId> names(String typed) {
        return Arrays.stream(typed.split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(ArticleId::new)
                .toList();
    }
}
