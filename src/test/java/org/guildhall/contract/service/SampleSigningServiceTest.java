package org.guildhall.contract.service;

class SampleSigningServiceTest extends SigningServiceContract {
    private final SampleSigningService service = new SampleSigningService();

    @Override
    SigningService service() {
        return service;
    }

    @Override
    SampleSigningService there() {
        return service;
    }
}
