package org.guildhall.webhook;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_WEBHOOKS;
import static org.guildhall.platform.web.Answer.page;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Page;
import org.guildhall.webhook.delivery.DeliveryList;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.Webhooks;
import org.guildhall.webhook.endpoint.Webhooks.Opened;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Endpoints on the desk: the list, the form that opens one, and its page with its log.
@Controller
class EndpointPages {
    private static final String HERE = Endpoint.DESK;

    private final Webhooks webhooks;
    private final EndpointList list;
    private final EndpointForm forms;
    private final EndpointViews views;
    private final DeliveryList deliveries;

    EndpointPages(
            Webhooks webhooks,
            EndpointList list,
            EndpointForm forms,
            EndpointViews views,
            DeliveryList deliveries) {
        this.webhooks = webhooks;
        this.list = list;
        this.forms = forms;
        this.views = views;
        this.deliveries = deliveries;
    }

    @GetMapping(HERE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView endpoints(Form form, Staff caller, Page page) {
        return page("webhook/list", Map.of("list", list.of(form, caller, page)));
    }

    @GetMapping(HERE + "/new")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView blank(Page page) {
        return blank(Form.empty(), page);
    }

    /// The secret is shown this once, so there is nothing to lead to.
    @PostMapping(HERE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView open(Form form, Staff caller, Page page) {
        return form.read(() -> forms.read(form))
                .then(typed -> secret(webhooks.open(typed.plan(), caller)))
                .orElse(() -> blank(form, page));
    }

    @GetMapping(HERE + "/{id}")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView endpoint(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return shown(id, form, Form.empty(), caller, page);
    }

    @PostMapping(HERE + "/{id}")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView change(@PathVariable UUID id, Form form, Staff caller, Page page) {
        return form.read(() -> forms.read(form))
                .then(
                        typed -> {
                            webhooks.change(EndpointForm.seen(id, form), typed.plan(), caller);
                            return Answer.seeOther(Endpoint.path(id), "webhook.notice.saved");
                        })
                .orElse(() -> shown(id, Form.empty(), form, caller, page));
    }

    @PostMapping(HERE + "/{id}/secrets")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView replaceSecret(@PathVariable UUID id, Form form, Staff caller) {
        return secret(webhooks.replaceSecret(EndpointForm.seen(id, form), caller));
    }

    private static ModelAndView secret(Opened opened) {
        return page(
                "webhook/secret",
                Map.of(
                        "secret",
                        opened.secret().text(),
                        "address",
                        opened.endpoint().plan().address().toString(),
                        "path",
                        Endpoint.path(opened.endpoint().id()),
                        "replaced",
                        opened.endpoint().oldSecretUntil().isPresent()));
    }

    private static ModelAndView blank(Form form, Page page) {
        return page("webhook/new", Map.of("form", form, "kinds", EndpointForm.kinds(page.text())));
    }

    private ModelAndView shown(UUID id, Form asked, Form form, Staff caller, Page page) {
        var endpoint = webhooks.find(id, caller);
        forms.fill(form, endpoint);
        return page(
                "webhook/endpoint",
                Map.of(
                        "view",
                        views.of(endpoint, caller, page),
                        "list",
                        deliveries.of(id, asked, caller, page),
                        "kinds",
                        EndpointForm.kinds(page.text()),
                        "form",
                        form));
    }
}
