#!/bin/sh
# Creates the topics that are missing, with the retention that contracts promise (org.twinge.contracts.Topics).
set -eu
create() { # topic, then its settings
  topic=$1
  shift
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$topic" \
    --partitions 3 --replication-factor 1 "$@"
}
for topic in athletes clinics loads catalog; do
  create "$topic" --config cleanup.policy=compact
done
for topic in runs runs-inbound symptoms alerts cases deliveries erasures reads; do
  create "$topic" --config retention.ms=1209600000
done
