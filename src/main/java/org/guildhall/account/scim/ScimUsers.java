package org.guildhall.account.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.utils.FilterEvaluator;
import java.util.ArrayList;
import java.util.UUID;
import org.guildhall.access.Access;
import org.guildhall.access.Caller;
import org.guildhall.access.Permission;
import org.guildhall.access.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Users over SCIM (RFC 7644, 3): found, made, changed, deactivated.
@RestController
@RequestMapping("/scim/v2/Users")
class ScimUsers {
    static final MediaType SCIM = MediaType.parseMediaType("application/scim+json");
    private static final int MOST = 200;

    private final ScimStaff staff;
    private final ScimJson json;

    ScimUsers(ScimStaff staff, ScimJson json) {
        this.staff = staff;
        this.json = json;
    }

    /// Those that the filter lets through, from the first on.
    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping
    ResponseEntity<String> found(
            Caller caller,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "1") int startIndex,
            @RequestParam(defaultValue = "100") int count)
            throws ScimException {
        var wanted = filter.isBlank() ? null : ScimFilter.of(filter);
        var found = new ArrayList<ObjectNode>();
        for (var user : staff.all(caller)) {
            var node = json.user(user);
            if (wanted == null || FilterEvaluator.evaluate(wanted, node)) found.add(node);
        }
        var start = Math.max(1, startIndex);
        var part = found.stream().skip(start - 1L).limit(Math.clamp(count, 0, MOST)).toList();
        return answer(HttpStatus.OK, ScimJson.list(found.size(), start, part));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/{id}")
    ResponseEntity<String> one(@PathVariable UUID id, Caller caller) {
        return answer(HttpStatus.OK, json.user(staff.one(caller, new PersonId(id))));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @PostMapping
    ResponseEntity<String> made(Caller caller, @RequestBody byte[] body) throws ScimException {
        var made = staff.make(caller, ScimJson.wish(body, true));
        return answer(HttpStatus.CREATED, json.user(made));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @PutMapping("/{id}")
    ResponseEntity<String> replaced(@PathVariable UUID id, Caller caller, @RequestBody byte[] body)
            throws ScimException {
        return changed(caller, id, before -> ScimJson.wish(body, before.active()));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @PatchMapping("/{id}")
    ResponseEntity<String> patched(@PathVariable UUID id, Caller caller, @RequestBody byte[] body)
            throws ScimException {
        return changed(caller, id, before -> json.patched(before, body));
    }

    /// Deactivates: what somebody did stays theirs, so the user is still found.
    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @DeleteMapping("/{id}")
    ResponseEntity<String> removed(@PathVariable UUID id, Caller caller) throws ScimException {
        changed(
                caller,
                id,
                user -> new ScimWish(user.externalId(), user.userName(), user.name(), false));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<String> changed(Caller caller, UUID id, ScimStaff.Change change)
            throws ScimException {
        return answer(HttpStatus.OK, json.user(staff.change(caller, new PersonId(id), change)));
    }

    static ResponseEntity<String> answer(HttpStatus status, ObjectNode body) {
        return ResponseEntity.status(status).contentType(SCIM).body(body.toString());
    }
}
