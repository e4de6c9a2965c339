package org.guildhall.payment;

import static org.guildhall.access.Access.Who.OWNER;
import static org.guildhall.access.Access.Who.PARTNER;
import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.ANSWER_TICKETS;
import static org.guildhall.access.Permission.VIEW_PARTNERS;

import java.net.URI;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Member;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Uid;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.web.Invalid;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Payment methods in the API: the caller's own, and for staff those of an account.
@Api
class PaymentMethodsApi {
    private static final String ALL = Api.BASE + "/payment-methods";

    private final PaymentMethods methods;

    PaymentMethodsApi(PaymentMethods methods) {
        this.methods = methods;
    }

    /// What is to be bound.
    ///
    /// @param kind `CARD`, `PAYTM` or `BANK_ACCOUNT`
    /// @param tail the last four digits; never more
    record MethodWanted(String kind, String label, String tail) implements ApiBody {
        NewMethod method() {
            return new NewMethod(kind(kind), label, tail);
        }

        private static PaymentKind kind(String name) {
            try {
                return PaymentKind.of(name);
            } catch (Invalid _) {
                throw Invalid.at("kind", "payment.kind.unknown");
            }
        }
    }

    /// The caller's own, those that are bound first.
    @GetMapping(ALL)
    @Access(PARTNER)
    Listing<PaymentBody> methods(Member caller) {
        return Listing.whole(methods.mine(caller).stream().map(PaymentBody::of).toList());
    }

    /// Binds one.
    @PostMapping(ALL)
    @Access(OWNER)
    ResponseEntity<PaymentBody> start(@RequestBody MethodWanted body, Member caller) {
        var bound = methods.bind(caller, body.method());
        return ResponseEntity.created(URI.create(ALL + "/" + bound.id()))
                .body(PaymentBody.of(bound));
    }

    /// Takes one off.
    @DeleteMapping(ALL + "/{id}")
    @Access(OWNER)
    PaymentBody remove(@PathVariable UUID id, Member caller) {
        return PaymentBody.of(methods.unbind(caller, id));
    }

    /// Those of the account with that UID; every look is written down.
    @GetMapping(Api.BASE + "/accounts/{uid}/payment-methods")
    @Access(
            value = STAFF,
            may = {ANSWER_TICKETS, VIEW_PARTNERS})
    Listing<PaymentBody> ofAccount(@PathVariable String uid, Staff caller) {
        return Listing.whole(
                methods.look(caller, known(uid)).methods().stream().map(PaymentBody::of).toList());
    }

    private static Uid known(String typed) {
        try {
            return new Uid(typed);
        } catch (Invalid nobody) {
            throw new NotFound();
        }
    }
}
