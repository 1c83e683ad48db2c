package id.jmo.biometric.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.biometric.application.ReferencePhotos;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.persistence.VerificationDocument.QualityDocument;
import id.jmo.platform.personaldata.PersonalDataCipher;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Reference photos in MongoDB, one document a member; the template is encrypted. */
@Component
class MongoReferencePhotos implements ReferencePhotos {

    private static final String COLLECTION = "referencePhotos";

    private final MongoOperations mongo;
    private final PersonalDataCipher cipher;

    MongoReferencePhotos(MongoOperations mongo, PersonalDataCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
    }

    /** @param template encrypted */
    record Document(
            @Id String id,
            Binary template,
            String engine,
            String models,
            String photoSha256,
            QualityDocument quality,
            Instant enrolledAt,
            String enrolledBy,
            @Nullable Instant countsFrom) {}

    @Override
    public Optional<ReferencePhoto> find(MemberId member) {
        return Optional.ofNullable(mongo.findById(member.toString(), Document.class, COLLECTION))
                .map(stored -> new ReferencePhoto(
                        member,
                        FaceTemplate.of(
                                cipher.decrypt(stored.template().getData()),
                                new EngineVersion(stored.engine(), stored.models())),
                        stored.photoSha256(),
                        VerificationMapping.quality(stored.quality()),
                        stored.enrolledAt(),
                        stored.enrolledBy(),
                        Optional.ofNullable(stored.countsFrom())));
    }

    @Override
    public boolean add(ReferencePhoto photo) {
        try {
            mongo.insert(document(photo), COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public boolean replace(String sha256, ReferencePhoto photo) {
        return mongo.replace(
                                query(where("_id")
                                        .is(photo.memberId().toString())
                                        .and("photoSha256")
                                        .is(sha256)),
                                document(photo),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    private Document document(ReferencePhoto photo) {
        return new Document(
                photo.memberId().toString(),
                new Binary(cipher.encrypt(photo.template().bytes())),
                photo.template().madeBy().engine(),
                photo.template().madeBy().models(),
                photo.photoSha256(),
                VerificationMapping.document(photo.quality()),
                photo.enrolledAt(),
                photo.enrolledBy(),
                photo.countsFrom().orElse(null));
    }

    @Override
    public void remove(MemberId member) {
        mongo.remove(query(where("_id").is(member.toString())), COLLECTION);
    }
}
