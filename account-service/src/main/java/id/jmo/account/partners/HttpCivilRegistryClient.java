package id.jmo.account.partners;

import id.jmo.account.application.CivilRegistryClient;
import id.jmo.account.model.CivilRegistry;
import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The civil registry's verification API: it answers per field whether our value matches, never with its own value. */
@Component
class HttpCivilRegistryClient implements CivilRegistryClient {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCivilRegistryClient.class);
    private static final String PATH = "/civil-registry/v1/verifications";

    private final PartnerClient partner;
    private final String apiKey;

    /** @param apiKey our key with the registry */
    HttpCivilRegistryClient(PartnerClients partners, @Value("${jmo.civil-registry.api-key}") String apiKey) {
        this.partner = partners.named("civil-registry");
        this.apiKey = apiKey;
    }

    private record Request(String nik, String name, LocalDate birthDate) {
        @Override
        public String toString() {
            return "Request";
        }
    }

    private enum Status {
        FOUND,
        NOT_FOUND
    }

    private record Matches(boolean name, boolean birthDate) {}

    private record Answer(@Nullable Status status, @Nullable Matches matches) {}

    @Override
    public Set<CivilRegistry.Field> compare(CivilRegistry.Inquiry inquiry) throws NoAnswer {
        try {
            Set<CivilRegistry.Field> differing = EnumSet.of(CivilRegistry.Field.NAME);
            for (String spelling : inquiry.spellings()) {
                differing = ask(new Request(inquiry.nik().digits(), spelling, inquiry.birthDate()));
                if (!differing.contains(CivilRegistry.Field.NAME)) {
                    break;
                }
            }
            return differing;
        } catch (PartnerRefused refused) {
            // Not the registry's fault but ours, such as a wrong key: somebody has to look.
            LOG.error("The civil registry refuses requests with status {}", refused.status());
            throw new NoAnswer(refused);
        } catch (PartnerUnavailable | IllegalStateException noAnswer) {
            throw new NoAnswer(noAnswer);
        }
    }

    private Set<CivilRegistry.Field> ask(Request request) {
        return differing(partner.callRepeatable(() -> post(request)));
    }

    private @Nullable Answer post(Request request) {
        return partner.http()
                .post()
                .uri(PATH)
                .header("X-API-KEY", apiKey)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(request)
                .retrieve()
                .body(Answer.class);
    }

    private static Set<CivilRegistry.Field> differing(@Nullable Answer answer) {
        if (answer == null || answer.status() == null) {
            throw new IllegalStateException("The civil registry answered without a status");
        }
        return switch (answer.status()) {
            case NOT_FOUND -> EnumSet.of(CivilRegistry.Field.NIK);
            case FOUND -> differing(answer.matches());
        };
    }

    private static Set<CivilRegistry.Field> differing(@Nullable Matches matches) {
        if (matches == null) {
            throw new IllegalStateException("The civil registry answered without a comparison");
        }
        Set<CivilRegistry.Field> fields = EnumSet.noneOf(CivilRegistry.Field.class);
        if (!matches.name()) {
            fields.add(CivilRegistry.Field.NAME);
        }
        if (!matches.birthDate()) {
            fields.add(CivilRegistry.Field.BIRTH_DATE);
        }
        return fields;
    }
}
