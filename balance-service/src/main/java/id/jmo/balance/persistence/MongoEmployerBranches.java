package id.jmo.balance.persistence;

import id.jmo.balance.application.EmployerBranches;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.EmployerNumber;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoEmployerBranches implements EmployerBranches {

    record EmployerDocument(String branch) {}

    private final ReplicatedFacts<EmployerDocument> copies;

    MongoEmployerBranches(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "employers", EmployerDocument.class);
    }

    @Override
    public void keep(EmployerNumber employer, long sequence, String branch) {
        copies.keepIfNewer(employer.text(), sequence, new EmployerDocument(branch));
    }

    @Override
    public Map<EmployerNumber, String> of(Collection<EmployerNumber> employers) {
        return copies.findAll(employers.stream().map(EmployerNumber::text).toList()).stream()
                .collect(Collectors.toMap(
                        found -> new EmployerNumber(found.id()),
                        found -> found.copy().branch()));
    }
}
