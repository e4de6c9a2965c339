package org.guildhall.webhook;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_WEBHOOKS;
import static org.guildhall.platform.web.Answer.seeOther;

import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Form;
import org.guildhall.webhook.delivery.DeliveryLog;
import org.guildhall.webhook.endpoint.Endpoint;
import org.guildhall.webhook.endpoint.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is done with an endpoint by one button.
@Controller
@RequestMapping(Endpoint.DESK + "/{id}")
class EndpointStepPages {
    private final Webhooks webhooks;
    private final DeliveryLog log;

    EndpointStepPages(Webhooks webhooks, DeliveryLog log) {
        this.webhooks = webhooks;
        this.log = log;
    }

    @PostMapping("/pause")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView pause(@PathVariable UUID id, Form form, Staff caller) {
        webhooks.pause(EndpointForm.seen(id, form), caller);
        return seeOther(Endpoint.path(id), "webhook.notice.paused");
    }

    @PostMapping("/resumption")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView resume(@PathVariable UUID id, Form form, Staff caller) {
        webhooks.resume(EndpointForm.seen(id, form), caller);
        return seeOther(Endpoint.path(id), "webhook.notice.resumed");
    }

    @PostMapping("/test-events")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView test(@PathVariable UUID id, Staff caller) {
        webhooks.test(id, caller);
        return seeOther(Endpoint.path(id), "webhook.notice.tested");
    }

    @PostMapping("/recovery")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView recover(@PathVariable UUID id, Form form, Staff caller) {
        var _ = log.recover(EndpointForm.seen(id, form), caller);
        return seeOther(Endpoint.path(id), "webhook.notice.again");
    }

    @PostMapping("/removal")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView remove(@PathVariable UUID id, Form form, Staff caller) {
        webhooks.remove(EndpointForm.seen(id, form), caller);
        return seeOther(Endpoint.DESK, "webhook.notice.removed");
    }
}
