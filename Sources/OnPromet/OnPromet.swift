// The one module that a service imports: everything the library offers, and nothing else.
@_exported import CivicDomain
@_exported import CivicEvaluation
@_exported import CivicLeverage
@_exported import CivicMobilization
@_exported import CivicRanking
@_exported import CivicStatistics
@_exported import CivicTurnout
