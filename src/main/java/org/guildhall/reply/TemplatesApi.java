package org.guildhall.reply;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.knowledge.article.ArticleId;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Cursor;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.NotFound;
import org.guildhall.platform.web.Text;
import org.guildhall.platform.web.Texts;
import org.guildhall.reply.template.Template;
import org.guildhall.reply.template.Templates;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The templates of replies in the API. They are files of the installation: read here, filled in by
/// a composition.
@Api
class TemplatesApi {
    private static final String ALL = Api.BASE + "/reply-templates";

    private final Templates templates;
    private final Texts texts;

    TemplatesApi(Templates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /// The body of a reply to one cause.
    ///
    /// @param title what it is called, in the caller's language
    /// @param slots what is filled in, and of what type: `TEXT`, `DATE`, `LINK` or `LIST`
    /// @param bodies by language, for one site as `SITE/LANGUAGE`; left out in lists
    record TemplateBody(
            String name,
            String title,
            String kind,
            Optional<String> article,
            Map<String, String> slots,
            Map<String, String> bodies)
            implements ApiBody {
        private static TemplateBody of(Template template, Map<String, String> bodies, Text text) {
            var slots = new TreeMap<String, String>();
            template.slots().forEach((slot, type) -> slots.put(slot, type.name()));
            var key = "reply.template." + template.name();
            return new TemplateBody(
                    template.name(),
                    text.has(key) ? text.of(key) : template.name(),
                    template.kind().name(),
                    template.article().map(ArticleId::value),
                    slots,
                    new TreeMap<>(bodies));
        }
    }

    /// All of them, by name.
    @GetMapping(ALL)
    @Access(value = STAFF, may = ANSWER_TICKETS)
    Listing<TemplateBody> templates(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String limit,
            Staff caller) {
        var text = texts.in(caller.reader().language());
        return Listing.part(
                        templates.all(),
                        Cursor.read(cursor),
                        Cursor.limit(limit),
                        each -> Cursor.named(each.name()))
                .map(each -> TemplateBody.of(each, Map.of(), text));
    }

    /// One with its bodies.
    @GetMapping(ALL + "/{name}")
    @Access(value = STAFF, may = ANSWER_TICKETS)
    TemplateBody template(@PathVariable String name, Staff caller) {
        var known = templates.find(name).orElseThrow(NotFound::new);
        return TemplateBody.of(known, known.bodies(), texts.in(caller.reader().language()));
    }
}
