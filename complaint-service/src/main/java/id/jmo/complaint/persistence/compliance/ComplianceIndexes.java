package id.jmo.complaint.persistence.compliance;

import id.jmo.complaint.model.compliance.EmployerIdentity;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.personaldata.BlindIndexed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** How compliance cases are found. What is unique has entries of its own, found by their ids: they hold on any number of shards. */
@Component
class ComplianceIndexes implements Indexes {

    @Bean
    static BlindIndexed namesOfEmployers() {
        return indexed("nameKey", null, ComplianceDocuments::nameText);
    }

    @Bean
    static BlindIndexed citiesOfEmployers() {
        return indexed("cityKey", null, ComplianceDocuments::cityText);
    }

    /** Each employer's entry, by which they have one open case. */
    @Bean
    static BlindIndexed employers() {
        return indexed(
                null,
                new BlindIndexed.Entry(MongoComplianceCases.EMPLOYERS, "", "caseId"),
                ComplianceDocuments::keyText);
    }

    private static BlindIndexed indexed(
            @Nullable String field, BlindIndexed.@Nullable Entry entry, Function<EmployerIdentity, String> text) {
        return new BlindIndexed(MongoComplianceCases.COLLECTION, field, entry, (stored, cipher) -> {
            String name = BlindIndexed.decrypted(stored, "name", cipher);
            String city = BlindIndexed.decrypted(stored, "city", cipher);
            return name == null || city == null ? null : text.apply(EmployerIdentity.of(name, city));
        });
    }

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MongoComplianceCases.COLLECTION)
                .index("nameKey", "cityKey")
                .index("cityKey")
                .index("status")
                .sparse("letters.letter")
                .sparse("officer")
                .sparse("answerAt")
                .sparse("dueAt")
                .sparse("overdue")
                .sparse("proposed");
    }
}
