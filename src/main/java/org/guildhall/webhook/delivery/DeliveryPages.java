package org.guildhall.webhook.delivery;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_WEBHOOKS;

import java.util.Map;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.platform.web.Answer;
import org.guildhall.platform.web.Page;
import org.guildhall.webhook.endpoint.Endpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// One delivery on the desk, with every try, and sending it again.
@Controller
class DeliveryPages {
    private static final String ONE = Endpoint.DESK + "/{id}/deliveries/{delivery}";

    private final DeliveryLog log;
    private final DeliveryViews views;

    DeliveryPages(DeliveryLog log, DeliveryViews views) {
        this.log = log;
        this.views = views;
    }

    @GetMapping(ONE)
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView delivery(
            @PathVariable UUID id, @PathVariable UUID delivery, Staff caller, Page page) {
        var found = log.find(id, delivery, caller);
        return Answer.page("webhook/delivery", Map.of("view", views.of(found, page)));
    }

    @PostMapping(ONE + "/redelivery")
    @Access(value = STAFF, may = MANAGE_WEBHOOKS)
    ModelAndView sendAgain(@PathVariable UUID id, @PathVariable UUID delivery, Staff caller) {
        log.sendAgain(id, delivery, caller);
        return Answer.seeOther(
                Endpoint.path(id) + "/deliveries/" + delivery, "webhook.notice.again");
    }
}
