package org.guildhall.account.api;

import static org.guildhall.access.Access.Who.STAFF;
import static org.guildhall.access.Permission.MANAGE_STAFF;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.access.Access;
import org.guildhall.access.Caller.Staff;
import org.guildhall.access.Permission;
import org.guildhall.account.service.ServiceAccount;
import org.guildhall.account.service.ServiceAccounts;
import org.guildhall.account.service.Wish;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ApiBody;
import org.guildhall.platform.api.Listing;
import org.guildhall.platform.api.Match;
import org.guildhall.platform.web.Form;
import org.guildhall.platform.web.Invalid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/// Programs' accounts in the API, for administrators: made, given scopes, ended.
@Api
@RequestMapping(ServiceAccountsApi.ALL)
class ServiceAccountsApi {
    static final String ALL = Api.BASE + "/service-accounts";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PURPOSE = 500;

    private final ServiceAccounts services;

    ServiceAccountsApi(ServiceAccounts services) {
        this.services = services;
    }

    /// A program's account as it is to be.
    ///
    /// @param name by which history names what the program did
    /// @param purpose what it is for and who looks after it
    /// @param scopes permissions of the desk, at least one
    record ServiceWanted(String name, String purpose, List<String> scopes) implements ApiBody {
        public ServiceWanted {
            scopes = List.copyOf(scopes);
        }
    }

    /// The same, of an account that has its name.
    record ScopesWanted(String purpose, List<String> scopes) implements ApiBody {
        public ScopesWanted {
            scopes = List.copyOf(scopes);
        }
    }

    /// A program's account as it stands.
    ///
    /// @param endedAt since when its tokens open nothing
    record ServiceBody(
            UUID id,
            long version,
            String name,
            String purpose,
            List<String> scopes,
            Instant createdAt,
            Optional<Instant> endedAt)
            implements ApiBody {
        private static ServiceBody of(ServiceAccount account) {
            return new ServiceBody(
                    account.id(),
                    account.version(),
                    account.name(),
                    account.purpose(),
                    account.sorted().stream().map(Enum::name).toList(),
                    account.created(),
                    account.ended());
        }
    }

    /// All of them, the living ones first.
    @GetMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    Listing<ServiceBody> services(Staff caller) {
        return Listing.whole(services.all(caller)).map(ServiceBody::of);
    }

    /// One of them.
    @GetMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<ServiceBody> service(@PathVariable UUID id, Staff caller) {
        var account = services.one(id, caller);
        return Match.tagged(account.version(), ServiceBody.of(account));
    }

    /// Makes one; it has no token yet.
    @PostMapping
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<ServiceBody> start(@RequestBody ServiceWanted body, Staff caller) {
        var name = words("name", body.name(), LONGEST_NAME);
        var id = services.make(wish(name, body.purpose(), body.scopes()), caller);
        var made = services.one(id, caller);
        return Match.created(ALL + "/" + id, made.version(), ServiceBody.of(made));
    }

    /// Changes what it may do, from its next request on; its name stays.
    @PutMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<ServiceBody> change(
            @PathVariable UUID id, Match match, @RequestBody ScopesWanted body, Staff caller) {
        var account = services.one(id, caller);
        match.expect(account.version());
        var wish = wish(account.name(), body.purpose(), body.scopes());
        services.change(id, match.version(), wish, caller);
        return service(id, caller);
    }

    /// Ends it with all its tokens.
    @DeleteMapping("/{id}")
    @Access(value = STAFF, may = MANAGE_STAFF)
    ResponseEntity<ServiceBody> end(@PathVariable UUID id, Match match, Staff caller) {
        match.expect(services.one(id, caller).version());
        services.end(id, caller);
        return service(id, caller);
    }

    private static Wish wish(String name, String purpose, List<String> scopes) {
        return new Wish(name, words("purpose", purpose, LONGEST_PURPOSE), scopes(scopes));
    }

    private static Set<Permission> scopes(List<String> named) {
        var known = ServiceAccounts.SCOPES.stream().map(Enum::name).toList();
        if (!known.containsAll(named)) throw Invalid.at("scopes", "account.choice.unknown");
        return named.stream().map(Permission::valueOf).collect(Collectors.toSet());
    }

    private static String words(String field, String typed, int longest) {
        var words = Invalid.reading(field, () -> Form.text(typed, longest));
        if (words.isEmpty()) throw Invalid.at(field, "platform.form.missing");
        return words;
    }
}
