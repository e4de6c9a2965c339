package org.guildhall.account.scim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.types.UserResource;
import com.unboundid.scim2.common.utils.JsonUtils;
import com.unboundid.scim2.common.utils.SchemaUtils;
import java.beans.IntrospectionException;
import java.util.List;
import org.guildhall.access.Access;
import org.guildhall.access.Permission;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What of SCIM is spoken here (RFC 7644, 4).
@RestController
@RequestMapping("/scim/v2")
class ScimDiscovery {
    private static final int MOST = 200;
    private static final String USER = "User";

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/ServiceProviderConfig")
    ResponseEntity<String> config() {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        supported(node, "patch", true);
        supported(node, "bulk", false).put("maxOperations", 0).put("maxPayloadSize", 0);
        supported(node, "filter", true).put("maxResults", MOST);
        supported(node, "changePassword", false);
        supported(node, "sort", false);
        supported(node, "etag", false);
        node.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Bearer token")
                .put("description", "The token of a service account with the scope for it");
        return ScimUsers.answer(HttpStatus.OK, node);
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/ResourceTypes")
    ResponseEntity<String> types() {
        return ScimUsers.answer(HttpStatus.OK, ScimJson.list(1, 1, List.of(userType())));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/ResourceTypes/{name}")
    ResponseEntity<String> type(@PathVariable String name) {
        if (!name.equals(USER)) throw new NotFound();
        return ScimUsers.answer(HttpStatus.OK, userType());
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/Schemas")
    ResponseEntity<String> schemas() throws IntrospectionException {
        return ScimUsers.answer(HttpStatus.OK, ScimJson.list(1, 1, List.of(userSchema())));
    }

    @Access(value = Access.Who.STAFF, may = Permission.PROVISION_STAFF)
    @GetMapping("/Schemas/{urn}")
    ResponseEntity<String> schema(@PathVariable String urn) throws IntrospectionException {
        if (!urn.equals(ScimJson.USER)) throw new NotFound();
        return ScimUsers.answer(HttpStatus.OK, userSchema());
    }

    private static ObjectNode userType() {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:ResourceType");
        node.put("id", USER);
        node.put("name", USER);
        node.put("endpoint", "/Users");
        node.put("schema", ScimJson.USER);
        return node;
    }

    private static ObjectNode userSchema() throws IntrospectionException {
        return JsonUtils.valueToNode(SchemaUtils.getSchema(UserResource.class));
    }

    private static ObjectNode supported(ObjectNode node, String what, boolean supported) {
        return node.putObject(what).put("supported", supported);
    }
}
