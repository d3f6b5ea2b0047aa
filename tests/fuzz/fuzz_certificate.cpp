// SPDX-FileCopyrightText: 2026 The Posthorn authors
// SPDX-License-Identifier: MIT
#include "net/CertificateSignature.h"

#include <cstddef>
#include <cstdint>

using posthorn::CertificateSignature;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const CertificateSignature signature(
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (signature.hash().has_value() == signature.endPoint().isEmpty()
        || signature.hash().has_value() == signature.hashName().isEmpty())
        __builtin_trap();
    return 0;
}
