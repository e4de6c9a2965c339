package org.guildhall.contract.seal;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts sealing together from what is configured.
@Configuration
class SigningBeans {
    /// With a time stamp on each signature where a service is named
    /// (`guildhall.signing.time-stamps`).
    @Bean
    Signing signing(
            Seals seals,
            @Value("${guildhall.signing.time-stamps:}") String service,
            @Value("${guildhall.signing.stamping:required}") String stamping) {
        return new Signing(
                seals,
                Optional.of(service)
                        .filter(address -> !address.isBlank())
                        .map(address -> new TimeStamps(URI.create(address), client()))
                        .map(stamps -> new Stamping(stamps, !stamping.equals("optional"))));
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }
}
