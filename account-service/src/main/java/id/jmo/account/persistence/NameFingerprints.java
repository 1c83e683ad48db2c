package id.jmo.account.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.BlindIndexed;
import id.jmo.platform.personaldata.BlindIndexedTexts;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.personaldata.UnreadablePersonalData;
import id.jmo.platform.values.NameWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * By what members are found by name: the fingerprint of each word of the name, and of each word together with the birth date,
 * so that a common name is narrowed down by one lookup. The birth date alone has none.
 */
@Component
class NameFingerprints {

    static final String FIELD = "nameFingerprints";

    private static final Logger LOG = LoggerFactory.getLogger(NameFingerprints.class);

    private final MongoOperations mongo;
    private final BlindIndex index;
    private final PersonalDataCipher cipher;

    NameFingerprints(MongoOperations mongo, BlindIndex index, PersonalDataCipher cipher) {
        this.mongo = mongo;
        this.index = index;
        this.cipher = cipher;
    }

    /** What a member with this name and birth date is found by. */
    static List<String> textsOf(String name, LocalDate birthDate) {
        return NameWords.of(name).stream()
                .flatMap(word -> Stream.of(text(word, null), text(word, birthDate)))
                .toList();
    }

    /** @param birthDate none to find all who have the word */
    static String text(String word, @Nullable LocalDate birthDate) {
        return birthDate == null ? "name|" + word : "name|" + word + "|" + birthDate;
    }

    /** Made anew with the key of blind indexes. */
    @Bean
    static BlindIndexedTexts namesOfMembers() {
        return new BlindIndexedTexts(MongoMembers.COLLECTION, FIELD, NameFingerprints::textsOf);
    }

    /** Members from before they were found by name. */
    @Bean
    static DataMigration nameFingerprintsOfMembers(NameFingerprints fingerprints) {
        return new DataMigration(
                "name-fingerprints-of-members", MongoMembers.COLLECTION, fingerprints::addWhereTheyAreMissing);
    }

    private void addWhereTheyAreMissing(List<Document> members) {
        List<UpdateOneModel<Document>> updates =
                members.stream().flatMap(member -> added(member).stream()).toList();
        if (!updates.isEmpty()) {
            mongo.execute(MongoMembers.COLLECTION, all -> all.bulkWrite(updates));
        }
    }

    private Optional<UpdateOneModel<Document>> added(Document member) {
        try {
            List<String> current = index.ofEach(textsOf(member, cipher));
            return Optional.of(
                    new UpdateOneModel<>(and(eq("_id", member.get("_id")), exists(FIELD, false)), set(FIELD, current)));
        } catch (UnreadablePersonalData none) {
            LOG.warn("The name of member {} cannot be decrypted, and is not found", member.get("_id"));
            return Optional.empty();
        }
    }

    private static List<String> textsOf(Document member, PersonalDataCipher cipher) {
        String name = BlindIndexed.decrypted(member, "name", cipher);
        String birthDate = BlindIndexed.decrypted(member, "birthDate", cipher);
        return name == null || birthDate == null ? List.of() : textsOf(name, LocalDate.parse(birthDate));
    }
}
