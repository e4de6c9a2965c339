package org.guildhall.api;

import static org.guildhall.access.Access.Who.ANYONE;

import org.guildhall.access.Access;
import org.guildhall.platform.api.Api;
import org.guildhall.platform.api.ProblemBody;
import org.guildhall.platform.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/// An address of the API that leads nowhere says so as the API does.
@Api
class ApiFallback {
    @RequestMapping(Api.BASE + "/**")
    @Access(ANYONE)
    ResponseEntity<ProblemBody> nowhere() {
        throw new NotFound();
    }
}
