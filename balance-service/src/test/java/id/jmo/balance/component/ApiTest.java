package id.jmo.balance.component;

import id.jmo.platform.testsupport.openapi.ApiContract;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "balance-service";
    }
}
